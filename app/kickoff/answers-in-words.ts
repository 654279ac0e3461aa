import type { Facts } from "../facts/fact.ts";
import type { Playbook } from "../playbook/schema.ts";
import { bindPlaybook } from "./bound-playbook.ts";

/** The answers of one section, as they read. */
export type SectionInWords = {
  readonly key: string;
  readonly title: string;
  readonly answers: readonly {
    readonly key: string;
    readonly question: string;
    readonly answer: string;
  }[];
};

/** What was answered, by section, in the order in which it was asked. Sections without answers are left out. */
export function answersInWords(playbook: Playbook, answers: Facts): SectionInWords[] {
  return bindPlaybook(playbook)
    .sections.map(({ section, questions }) => ({
      key: section.key,
      title: section.title,
      answers: questions.flatMap((question) => {
        const { key, label } = question.base;
        const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
        return value === undefined ? [] : [{ key, question: label, answer: question.show(value) }];
      }),
    }))
    .filter((section) => section.answers.length > 0);
}

import type { Facts } from "../facts/fact.ts";
import type { Playbook } from "../playbook/schema.ts";
import { bindPlaybook } from "./bound-playbook.ts";
import { asAsked } from "./question-types/question-type.ts";

/** The answers of one section, as they read. */
export type SectionInWords = {
  readonly key: string;
  readonly title: string;
  readonly answers: readonly {
    readonly key: string;
    readonly question: string;
    readonly answer: string;
    /** What was drawn, as the path of an SVG. */
    readonly drawn?: string;
  }[];
};

/** What was answered, by section, in the order in which it was asked. Sections without answers are left out. */
export function answersInWords(playbook: Playbook, answers: Facts): SectionInWords[] {
  return bindPlaybook(playbook)
    .sections.map(({ section, questions, titleIn }) => ({
      key: section.key,
      title: titleIn(answers),
      answers: questions.flatMap((question) => {
        const { key } = question.base;
        const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
        if (value === undefined) return [];
        const { base, show, drawn } = asAsked(question, answers);
        const path = drawn?.(value) || undefined;
        const answer = { key, question: base.label, answer: show(value) };
        return [path === undefined ? answer : { ...answer, drawn: path }];
      }),
    }))
    .filter((section) => section.answers.length > 0);
}

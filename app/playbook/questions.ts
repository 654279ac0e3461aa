import { bindPlaybook } from "../kickoff/bound-playbook.ts";
import type { BoundQuestion } from "../kickoff/question-types/question-type.ts";
import type { Playbook, Section } from "./schema.ts";

/** Questions by the fact that each asks for. */
export type QuestionsByKey = ReadonlyMap<string, BoundQuestion>;

/** Every question of a playbook by the fact that it asks for. */
export function questionsByKey(playbook: Playbook): QuestionsByKey {
  return bindPlaybook(playbook).questions;
}

/** The place of the section in which each question is asked, from 0. */
export function sectionsByKey(playbook: Playbook): ReadonlyMap<string, number> {
  return new Map(
    playbook.sections.flatMap(({ questions }, at) =>
      questions.map(({ key }) => [key, at] as const),
    ),
  );
}

/** A question, bound to its type, with where it stands. */
export type PlacedQuestion = {
  readonly key: string;
  readonly question: Section["questions"][number];
  readonly bound: BoundQuestion;
  readonly section: Section;
  readonly place: readonly (string | number)[];
};

/** Every question of a playbook in the order in which they are asked. */
export function placedQuestions(playbook: Playbook): PlacedQuestion[] {
  return bindPlaybook(playbook).sections.flatMap(({ section, place, questions }) =>
    questions.flatMap((bound, index) => {
      const question = section.questions[index];
      return question
        ? [
            {
              key: question.key,
              question,
              bound,
              section,
              place: [...place, "questions", index],
            },
          ]
        : [];
    }),
  );
}

import type { Playbook, Section } from "../playbook/schema.ts";
import type { BoundQuestion } from "./question-types/question-type.ts";
import { bindQuestion } from "./question-types/register.ts";

/** A section with its questions bound to their types. */
export type BoundSection = {
  readonly section: Section;
  readonly questions: readonly BoundQuestion[];
};

/** A playbook ready to be walked. */
export type BoundPlaybook = {
  readonly sections: readonly BoundSection[];
  /** Every question by its key. */
  readonly questions: ReadonlyMap<string, BoundQuestion>;
};

const bound = new WeakMap<Playbook, BoundPlaybook>();

/** Binds every question of a playbook, once per document. */
export function bindPlaybook(playbook: Playbook): BoundPlaybook {
  const known = bound.get(playbook);
  if (known) return known;
  const sections = playbook.sections.map((section) => ({
    section,
    questions: section.questions.map((q) => bindQuestion(q)),
  }));
  const questions = new Map(
    sections.flatMap((section) =>
      section.questions.map((question) => [question.base.key, question]),
    ),
  );
  const made = { sections, questions };
  bound.set(playbook, made);
  return made;
}

/** One section of a playbook by its key. */
export function findSection(playbook: Playbook, key: string): BoundSection | undefined {
  return bindPlaybook(playbook).sections.find(({ section }) => section.key === key);
}

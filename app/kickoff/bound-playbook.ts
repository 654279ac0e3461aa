import type { Facts } from "../facts/fact.ts";
import type { Playbook, Section } from "../playbook/schema.ts";
import { askedText, inserts, withTexts } from "./asked-text.ts";
import type { BoundQuestion } from "./question-types/question-type.ts";
import { bindQuestion } from "./question-types/register.ts";

/** A section with its questions bound to their types. */
export type BoundSection = {
  readonly section: Section;
  readonly questions: readonly BoundQuestion[];
  /** Its title as it reads to somebody of whom this is known. */
  readonly titleIn: (known: Facts) => string;
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
  const questions = new Map<string, BoundQuestion>();
  const sections = playbook.sections.map((section) => bindSection(section, questions));
  for (const question of sections.flatMap((section) => section.questions))
    questions.set(question.base.key, question);
  const made = { sections, questions };
  bound.set(playbook, made);
  return made;
}

function bindSection(section: Section, all: ReadonlyMap<string, BoundQuestion>): BoundSection {
  const questions = section.questions.map((one) => withTexts(bindQuestion(one, all), all));
  if (!inserts(section.title)) return { section, questions, titleIn: () => section.title };
  const { plain, says } = askedText(section.title, all);
  return { section: { ...section, title: plain }, questions, titleIn: says };
}

/** One section of a playbook by its key. */
export function findSection(playbook: Playbook, key: string): BoundSection | undefined {
  return bindPlaybook(playbook).sections.find(({ section }) => section.key === key);
}

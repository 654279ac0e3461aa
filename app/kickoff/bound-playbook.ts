import type { Facts } from "../facts/fact.ts";
import type { Playbook, Section } from "../playbook/schema.ts";
import { askedText, inserts, withTexts } from "./asked-text.ts";
import { type BoundQuestion, inEveryLight } from "./question-types/question-type.ts";
import { bindQuestion } from "./question-types/register.ts";
import { sectionOfServices } from "./services.ts";

/** A section with its questions bound to their types. */
export type BoundSection = {
  readonly section: Section;
  /** Where it stands in the playbook. */
  readonly place: readonly (string | number)[];
  readonly questions: readonly BoundQuestion[];
  /** Its title as it reads to somebody of whom this is known. */
  readonly titleIn: (known: Facts) => string;
};

/** A playbook ready to be walked. */
export type BoundPlaybook = {
  /** In the order in which they are asked; what was sold comes first, and is asked of staff. */
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
  const bind = (placed: Pick<BoundSection, "section" | "place">) => bindSection(placed, questions);
  const sold = sectionOfServices(playbook);
  const sections = [
    ...(sold ? [{ section: sold, place: ["services"] }] : []),
    ...playbook.sections.map((section, index) => ({ section, place: ["sections", index] })),
  ].map(bind);
  const made = { sections, questions };
  bound.set(playbook, made);
  return made;
}

/** Binds the questions of a section, and adds them to those of the playbook. */
function bindSection(
  { section, place }: Pick<BoundSection, "section" | "place">,
  all: Map<string, BoundQuestion>,
): BoundSection {
  const questions = section.questions.map((one) => {
    const question = withTexts(withEarlier(bindQuestion(one, all), all), all);
    all.set(one.key, question);
    return question;
  });
  if (!inserts(section.title)) return { section, place, questions, titleIn: () => section.title };
  const { plain, says } = askedText(section.title, all);
  return { section: { ...section, title: plain }, place, questions, titleIn: says };
}

/** The question with the earlier one whose answer may be taken over. */
function withEarlier(
  question: BoundQuestion,
  earlier: ReadonlyMap<string, BoundQuestion>,
): BoundQuestion {
  const other = earlier.get(question.base.sameAs ?? "");
  if (other?.type !== question.type || isForStaff(other)) return question;
  return inEveryLight(question, (one) => ({ ...one, sameAs: other }));
}

/** Whether staff answer a question, and the customer is never asked. */
export function isForStaff({ base }: BoundQuestion): boolean {
  return base.askedOf === "staff";
}

/** One section of a playbook by its key. */
export function findSection(playbook: Playbook, key: string): BoundSection | undefined {
  return bindPlaybook(playbook).sections.find(({ section }) => section.key === key);
}

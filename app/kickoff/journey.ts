import { holds } from "../facts/condition.ts";
import type { Facts, FactValue } from "../facts/fact.ts";
import type { Playbook, Section } from "../playbook/schema.ts";
import { type BoundPlaybook, type BoundSection, bindPlaybook } from "./bound-playbook.ts";
import {
  countedValue,
  isDone,
  type QuestionState,
  stateOf,
  stateOfComputed,
} from "./question-state.ts";
import { asAsked, type BoundQuestion, type Entered } from "./question-types/question-type.ts";
import { reveal } from "./visibility.ts";

/** What one customer's kickoff consists of so far. */
export type KickoffInput = {
  /** Everything known about the customer, whoever told us. */
  readonly facts: Facts;
  /** What the customer typed, by question; an absent key was never put to them. */
  readonly entered: Readonly<Record<string, Entered>>;
  /** Questions whose known fact the customer found right. */
  readonly confirmed: ReadonlySet<string>;
};

/** A question as it is asked, and how it stands. */
export type QuestionView = { readonly question: BoundQuestion; readonly state: QuestionState };

/** A section that is asked of this customer. */
export type SectionView = {
  readonly key: string;
  readonly section: Section;
  /** Its place among the sections that are asked, from 1. */
  readonly number: number;
  readonly done: boolean;
  /** The questions that are asked, in order. */
  readonly questions: readonly QuestionView[];
};

/** The page after the last section, where the answers are checked and sent. */
export const checkPage = "check";

/** Where a customer stands in the kickoff: derived from the answers, never stored. */
export type Journey = {
  readonly sections: readonly SectionView[];
  /** The first section that is not done, or the check page. */
  readonly next: string;
  readonly complete: boolean;
  /** Minutes for the sections that are not done. */
  readonly minutesLeft: number;
  /** What the customer said or confirmed, hidden questions left out. */
  readonly answers: Facts;
  /** What rules may read: the answers, what is known and not asked, what is known and unconfirmed. */
  readonly facts: Facts;
  /** Known facts that no longer hold: the customer left them out, or their question is hidden. */
  readonly withdrawn: readonly string[];
  /** Whether a page may be opened: a section up to the first unfinished one, the check when all is done. */
  mayOpen(page: string): boolean;
};

/** Walks a playbook with what is known and entered so far. */
export function journey(playbook: Playbook, input: KickoffInput): Journey {
  const bound = bindPlaybook(playbook);
  const known = factsNotAsked(bound, input.facts);
  const asked = bound.sections.flatMap((section) => askSection(section, input, known));
  const sections = asked.map((section, index) => ({ ...section, number: index + 1 }));
  const first = sections.find((section) => !section.done);
  return {
    sections,
    next: first?.key ?? checkPage,
    complete: first === undefined,
    minutesLeft: Math.ceil(
      sum(sections.filter((section) => !section.done).map(({ section }) => section.minutes)),
    ),
    answers: answersIn(sections),
    facts: known,
    withdrawn: Object.keys(input.facts).filter(
      (key) => bound.questions.has(key) && !Object.hasOwn(known, key),
    ),
    mayOpen: (page) => mayOpen(sections, first, page),
  };
}

function factsNotAsked(bound: BoundPlaybook, facts: Facts): Record<string, FactValue> {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => !bound.questions.has(key)));
}

/** The section as it is asked, or nothing when it is hidden. Adds what it answers to `known`. */
function askSection(
  { section, questions, titleIn }: BoundSection,
  input: KickoffInput,
  known: Record<string, FactValue>,
): Omit<SectionView, "number">[] {
  if (!holds(section.when, known)) return [];
  const views: QuestionView[] = [];
  const title = titleIn(known);
  const asks = questions.map((question) => ({ ...question.base, question }));
  reveal(asks, known, ({ question }) => {
    const view = viewOf(question, input, known);
    views.push(view);
    return countedValue(view.state);
  });
  if (views.length === 0) return [];
  return [
    {
      key: section.key,
      section: title === section.title ? section : { ...section, title },
      questions: views,
      done: views.every(({ state }) => isDone(state)),
    },
  ];
}

/** A question with its state, whether it shows or not. `before` is what was known when it came up. */
export function viewOf(
  bound: BoundQuestion,
  { facts, entered, confirmed }: KickoffInput,
  before: Facts,
): QuestionView {
  const question = asAsked(bound, before);
  const { key } = question.base;
  if (question.computed) return { question, state: stateOfComputed(question.computed, before) };
  const state = stateOf(question, {
    entered: Object.hasOwn(entered, key) ? entered[key] : undefined,
    known: Object.hasOwn(facts, key) ? facts[key] : undefined,
    confirmed: confirmed.has(key),
  });
  return { question, state };
}

function answersIn(sections: readonly SectionView[]): Facts {
  const views = sections.flatMap((section) => section.questions);
  return Object.fromEntries(
    views.flatMap(({ question, state }) =>
      state.state === "valid" ? [[question.base.key, state.value]] : [],
    ),
  );
}

function mayOpen(
  sections: readonly SectionView[],
  first: SectionView | undefined,
  page: string,
): boolean {
  if (page === checkPage) return first === undefined;
  const section = sections.find(({ key }) => key === page);
  return section !== undefined && section.number <= (first?.number ?? sections.length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

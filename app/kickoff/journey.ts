import { holds } from "../facts/condition.ts";
import type { Facts, FactValue } from "../facts/fact.ts";
import type { OffRamp, Playbook, Section } from "../playbook/schema.ts";
import {
  type BoundPlaybook,
  type BoundSection,
  bindPlaybook,
  isForStaff,
} from "./bound-playbook.ts";
import { withChecks } from "./checks.ts";
import {
  countedValue,
  isDone,
  type QuestionState,
  stateOf,
  stateOfComputed,
  stateOfSame,
} from "./question-state.ts";
import type { Entered } from "./question-types/parsed.ts";
import { asAsked, type BoundQuestion } from "./question-types/question-type.ts";
import { saysSame } from "./question-types/same-as.ts";
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

/** The page after the last section where the answers say that this is as far as it goes. */
export const closingPage = "closing";

/** The end that a section has for a customer whom the company cannot help. */
export type Closing = { readonly section: string; readonly offRamp: OffRamp };

/** Where a customer stands in the kickoff: derived from the answers, never stored. */
export type Journey = {
  readonly sections: readonly SectionView[];
  /** The first section that is not done, or the page after the last one. */
  readonly next: string;
  readonly complete: boolean;
  /** Set where the answers lead out of the kickoff: no later section is asked. */
  readonly closing: Closing | undefined;
  /** The questions that staff answer, where they apply. */
  readonly ofStaff: readonly QuestionView[];
  /** Minutes for the sections that are not done. */
  readonly minutesLeft: number;
  /** What the customer said or confirmed, hidden questions left out. */
  readonly answers: Facts;
  /** What rules may read: the answers, what is known and not asked, what is known and unconfirmed. */
  readonly facts: Facts;
  /** Known facts that no longer hold: the customer left them out, or their question is hidden. */
  readonly withdrawn: readonly string[];
  /** Whether a page may be opened: a section up to the first unfinished one, the last page when all is done. */
  mayOpen(page: string): boolean;
};

/** Walks a playbook with what is known and entered so far. */
export function journey(playbook: Playbook, input: KickoffInput): Journey {
  const bound = bindPlaybook(playbook);
  const walk: Walk = {
    input,
    known: factsNotAsked(bound, input.facts),
    open: new Set(),
    ofStaff: [],
  };
  const { asked, closing } = askSections(bound, walk);
  const sections = asked.map((section, index) => ({ ...section, number: index + 1 }));
  const first = sections.find((section) => !section.done);
  const last = closing ? closingPage : checkPage;
  return {
    sections,
    next: first?.key ?? last,
    complete: first === undefined,
    closing,
    ofStaff: walk.ofStaff,
    minutesLeft: Math.ceil(
      sum(sections.filter((section) => !section.done).map(({ section }) => section.minutes)),
    ),
    answers: answersIn(sections),
    facts: walk.known,
    withdrawn: Object.keys(input.facts).filter(
      (key) => bound.questions.has(key) && !Object.hasOwn(walk.known, key),
    ),
    mayOpen: (page) => mayOpen(sections, first, page, last),
  };
}

/** What has come of the walk so far. */
type Walk = {
  readonly input: KickoffInput;
  readonly known: Record<string, FactValue>;
  /** The questions that still have something to be done about them. */
  readonly open: Set<string>;
  readonly ofStaff: QuestionView[];
};

type Asked = Omit<SectionView, "number">;

function factsNotAsked(bound: BoundPlaybook, facts: Facts): Record<string, FactValue> {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => !bound.questions.has(key)));
}

/** The sections that are asked, as far as the answers lead. What is known beyond their end stays known. */
function askSections(
  { sections }: BoundPlaybook,
  walk: Walk,
): { readonly asked: Asked[]; readonly closing: Closing | undefined } {
  const asked: Asked[] = [];
  for (const [index, bound] of sections.entries()) {
    const section = askSection(bound, walk);
    if (!section) continue;
    asked.push(section);
    const { offRamp } = section.section;
    if (!offRamp || !holds(offRamp.when, walk.known)) continue;
    keepUnasked(sections.slice(index + 1), walk);
    return { asked, closing: { section: section.key, offRamp } };
  }
  return { asked, closing: undefined };
}

function keepUnasked(sections: readonly BoundSection[], { input, known }: Walk): void {
  for (const { base } of sections.flatMap(({ questions }) => questions)) {
    const fact = Object.hasOwn(input.facts, base.key) ? input.facts[base.key] : undefined;
    if (fact !== undefined) known[base.key] = fact;
  }
}

/** The section as it is asked, or nothing when it is hidden. What it answers becomes known. */
function askSection({ section, questions, titleIn }: BoundSection, walk: Walk): Asked | undefined {
  if (!holds(section.when, walk.known)) return undefined;
  const views: QuestionView[] = [];
  const title = titleIn(walk.known);
  const asks = questions.map((question) => ({ ...question.base, question }));
  reveal(asks, walk.known, ({ question }) => {
    const view = viewOf(question, walk.input, walk.known, walk.open);
    (isForStaff(question) ? walk.ofStaff : views).push(view);
    if (!isDone(view.state)) walk.open.add(question.base.key);
    return countedValue(view.state);
  });
  if (views.length === 0) return undefined;
  const judged = withChecks(views, section.checks ?? [], walk.known);
  return {
    key: section.key,
    section: title === section.title ? section : { ...section, title },
    questions: judged,
    done: judged.every(({ state }) => isDone(state)),
  };
}

/**
 * A question with its state, whether it shows or not. `before` is what was known when it came up,
 * `open` the questions before it that are not done.
 */
export function viewOf(
  bound: BoundQuestion,
  { facts, entered, confirmed }: KickoffInput,
  before: Facts,
  open: ReadonlySet<string> = new Set(),
): QuestionView {
  const question = asAsked(bound, before);
  const { key } = question.base;
  if (question.computed) return { question, state: stateOfComputed(question.computed, before) };
  const own = Object.hasOwn(entered, key) ? entered[key] : undefined;
  const taken = saysSame(own) ? stateOfSame(question, before, open) : undefined;
  const state = stateOf(question, {
    entered: own,
    known: Object.hasOwn(facts, key) ? facts[key] : undefined,
    confirmed: confirmed.has(key) || (own === undefined && isForStaff(question)),
  });
  return { question, state: taken ?? state };
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
  last: string,
): boolean {
  if (page === last) return first === undefined;
  const section = sections.find(({ key }) => key === page);
  return section !== undefined && section.number <= (first?.number ?? sections.length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import type { Facts } from "../facts/fact.ts";
import { wayOutIn } from "../facts/way-out.ts";
import type { Playbook } from "../playbook/schema.ts";
import { bindPlaybook, findSection, isForStaff } from "./bound-playbook.ts";
import {
  type Journey,
  journey,
  type KickoffInput,
  type QuestionView,
  type SectionView,
  viewOf,
} from "./journey.ts";
import { fitting, isConfirmed, type QuestionState } from "./question-state.ts";
import { fieldName } from "./question-types/control.ts";
import { partsWithheld } from "./question-types/control-parts.ts";
import type { Entered } from "./question-types/parsed.ts";
import { asAsked, type BoundQuestion } from "./question-types/question-type.ts";
import { samePart, withoutSame } from "./question-types/same-as.ts";
import { askOf, readBy, settled } from "./script-ask.ts";
import type { SectionScript } from "./visibility.ts";

/** One question of a page, whether it shows at the moment or not. */
export type PageQuestion = QuestionView & {
  readonly key: string;
  /** With "(optional)" where no answer is needed. */
  readonly label: string;
  readonly shown: boolean;
  /** The earlier answer that may be taken over; its value where it is known from an earlier page. */
  readonly same?: { readonly label: string; readonly value?: string };
  /** What its form fields hold: an answer as it was understood, else what was typed or is known. */
  readonly fields: Entered;
};

/** One line of the error summary, and the form field it leads to. */
export type PageProblem = {
  readonly key: string;
  readonly field: string;
  readonly message: string;
};

/** Everything one section's page says. */
export type SectionPage = {
  readonly journey: Journey;
  readonly section: SectionView;
  /** The section before this one; none on the first page. */
  readonly previous: string | undefined;
  readonly questions: readonly PageQuestion[];
  /** What keeps the section from being done, in order. */
  readonly problems: readonly PageProblem[];
  /** What the browser needs to show and hide questions while they are answered. */
  readonly script: SectionScript;
};

/** The page of one section; undefined when it is not asked or may not be opened yet. */
export function sectionPage(
  playbook: Playbook,
  input: KickoffInput,
  key: string,
): SectionPage | undefined {
  const walked = journey(playbook, input);
  const section = walked.sections.find((one) => one.key === key);
  const bound = findSection(playbook, key);
  if (!section || !bound || !walked.mayOpen(key)) return undefined;
  const shown = new Map(section.questions.map((view) => [view.question.base.key, view]));
  const own = bound.questions.filter((question) => !isForStaff(question));
  const here = new Set(own.map(({ base }) => base.key));
  const questions = own.map((question): PageQuestion => {
    const view = shown.get(question.base.key);
    const isHidden = view === undefined;
    return {
      ...pageQuestion(view ?? viewOf(question, input, walked.facts), input, !isHidden),
      ...sameFor(view?.question ?? question, walked.facts, here),
    };
  });
  const sheets = questions.filter(({ question, fields }) => question.table?.read(fields));
  return {
    journey: walked,
    section,
    previous: walked.sections[section.number - 2]?.key,
    questions,
    problems: section.questions.flatMap(problemsOf),
    script: scriptFor(playbook, key, walked.facts, sheets),
  };
}

/** The earlier answer that may be taken over: one that is known, or that this page asks. */
export function sameFor(
  question: BoundQuestion,
  known: Facts,
  here: ReadonlySet<string> = new Set(),
): Pick<PageQuestion, "same"> {
  const { sameAs } = question;
  if (!sameAs) return {};
  const { key, label } = asAsked(sameAs, known).base;
  if (here.has(key)) return { same: { label } };
  const theirs = Object.hasOwn(known, key) ? known[key] : undefined;
  const value = theirs === undefined ? undefined : fitting(question, theirs);
  return value === undefined ? {} : { same: { label, value: question.show(value) } };
}

/** A question as a page asks it. */
export function pageQuestion(
  view: QuestionView,
  input: KickoffInput,
  shown: boolean,
): PageQuestion {
  const { question } = view;
  const { key, label, required } = question.base;
  return {
    ...view,
    key,
    label: required || question.parts.size === 0 ? label : `${label} (optional)`,
    shown,
    fields: fieldsOf(view, input),
  };
}

/**
 * "5pm" comes back as "17:00": the browser then shows and hides by the same answer as the server.
 */
function fieldsOf({ question, state }: QuestionView, { entered, facts }: KickoffInput): Entered {
  const known = Object.hasOwn(facts, question.base.key) ? facts[question.base.key] : undefined;
  const own = Object.hasOwn(entered, question.base.key) ? entered[question.base.key] : undefined;
  if (own && isSaidInstead(state)) return own;
  if (question.rows && own && !isConfirmed(state)) return question.rows.tidy(own);
  if (state.state === "valid")
    return { ...heldBack(question, own), ...question.enter(state.value) };
  // An answer that cannot be taken over is asked: its fields are out of sight while that is ticked.
  if (own) return withoutSame(own);
  if ("value" in state && state.value !== undefined) return question.enter(state.value);
  // What is known of a list may want more by now, for an item that was added to another.
  return question.rows && known !== undefined ? question.rows.tidy(question.enter(known)) : {};
}

/** What was typed into parts that are not asked for as things are. */
function heldBack({ control }: BoundQuestion, own: Entered = {}): Entered {
  const parts = partsWithheld(control).filter((part) => Object.hasOwn(own, part));
  return Object.fromEntries(parts.map((part) => [part, own[part] ?? []]));
}

/** Whether something was said instead of an answer, or is to be taken over: what was typed besides stays. */
function isSaidInstead(state: QuestionState): boolean {
  if (state.state === "valid") return state.same === true || wayOutIn(state.value) !== undefined;
  return state.state === "invalid" && state.problems.some(({ part }) => part === samePart);
}

/** What keeps a question from being done: one sentence per problem. */
export function problemsOf({ question, state }: QuestionView): PageProblem[] {
  const { key, label } = question.base;
  if (state.state === "invalid" && !state.contradicts) {
    return state.problems.map(({ part, message }) => ({
      key,
      field: fieldName(key, part),
      message: `${label.endsWith("?") ? label : `${label}:`} ${message}`,
    }));
  }
  const message = sentenceFor(question, state);
  const [part = ""] = question.parts;
  return message === undefined ? [] : [{ key, field: fieldName(key, part), message }];
}

function sentenceFor(question: BoundQuestion, standing: QuestionState): string | undefined {
  const { label } = question.base;
  const { state } = standing;
  if (state === "invalid") return standing.problems[0]?.message;
  if (state === "known") return `Confirm or change: ${label}`;
  if (state !== "missing") return undefined;
  if (question.files) return `Upload a file: ${label}`;
  return ["choices", "access"].includes(question.control.kind)
    ? `Choose an answer: ${label}`
    : `Tell us: ${label}`;
}

/** Conditions with everything decided that this page cannot change; no more facts than they still read. */
function scriptFor(
  playbook: Playbook,
  key: string,
  facts: Facts,
  sheets: readonly PageQuestion[],
): SectionScript {
  const { sections } = bindPlaybook(playbook);
  const at = sections.findIndex(({ section }) => section.key === key);
  const later = new Set(
    sections
      .slice(at)
      .flatMap(({ questions }) => questions.filter((question) => !isForStaff(question)))
      .map(({ base }) => base.key),
  );
  const before = Object.fromEntries(Object.entries(facts).filter(([fact]) => !later.has(fact)));
  const own = (sections[at]?.questions ?? []).filter((question) => !isForStaff(question));
  const open = new Set(own.map(({ base }) => base.key));
  const settledAsks = own.map((question) => settled(askOf(question), open, before));
  const read = new Set(settledAsks.flatMap(readBy));
  // A spreadsheet changes by being sent: until then the page knows it as it was read.
  const sent = new Set(sheets.map((question) => question.key));
  const asks = settledAsks.map((ask) => {
    if (!sent.has(ask.key)) return ask;
    const { items: _, ...rest } = ask;
    return {
      ...rest,
      kind: "nothing" as const,
      ...(read.has(ask.key) ? { fact: facts[ask.key] } : {}),
    };
  });
  return {
    asks,
    facts: Object.fromEntries(Object.entries(before).filter(([fact]) => read.has(fact))),
  };
}

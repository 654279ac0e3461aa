import { type Facts, type FactValue, sameFact } from "../facts/fact.ts";
import { unstamped } from "./agreement.ts";
import { type Computed, computedValue } from "./computed.ts";
import type { Entered, Problem } from "./question-types/parsed.ts";
import { asAsked, type BoundQuestion } from "./question-types/question-type.ts";
import { samePart } from "./question-types/same-as.ts";
import { words } from "./words.en.ts";

/** How one visible question stands. Only `valid` and `empty` are done with. */
export type QuestionState =
  /** An answer is needed. */
  | { readonly state: "missing" }
  /** Optional, and not put to the customer yet. */
  | { readonly state: "unseen" }
  /** Optional, and left empty. */
  | { readonly state: "empty" }
  /**
   * What was typed cannot be kept as a fact, and `value` is what was known before; or a check
   * `contradicts` the answer, which is then the value.
   */
  | {
      readonly state: "invalid";
      readonly problems: readonly Problem[];
      readonly value?: FactValue;
      readonly contradicts?: boolean;
      /** The customer found right what a check contradicts. */
      readonly confirmed?: boolean;
    }
  /** Somebody told us already; the customer has not confirmed it. */
  | { readonly state: "known"; readonly value: FactValue }
  | {
      readonly state: "valid";
      readonly value: FactValue;
      readonly confirmed: boolean;
      readonly doubt?: string;
      /** Taken over from an earlier question, as the customer wanted. */
      readonly same?: boolean;
    };

/** How a question stands whose answer is worked out from others: nobody has anything to do about it. */
export function stateOfComputed(computed: Computed, facts: Facts): QuestionState {
  const value = computedValue(computed, facts);
  return value === undefined ? { state: "empty" } : { state: "valid", value, confirmed: false };
}

/**
 * How a question stands whose answer is to be that of an earlier one: as that one, once it has an
 * answer. Nothing where it never will, or where this question cannot hold it: then what was typed counts.
 */
export function stateOfSame(
  question: BoundQuestion,
  before: Facts,
  open: ReadonlySet<string>,
): QuestionState | undefined {
  const { sameAs } = question;
  if (!sameAs) return undefined;
  const { key, label } = asAsked(sameAs, before).base;
  const theirs = Object.hasOwn(before, key) ? before[key] : undefined;
  const value = theirs === undefined ? undefined : fitting(question, theirs);
  if (value !== undefined) return { state: "valid", value, confirmed: false, same: true };
  if (theirs !== undefined || !open.has(key)) return undefined;
  const message = words.sameAs.first(label);
  return { state: "invalid", problems: [{ part: samePart, message }] };
}

/** What bears on one question. */
export type Filling = {
  readonly entered: Entered | undefined;
  readonly known: FactValue | undefined;
  readonly confirmed: boolean;
};

/** How a question stands. A known fact that the question could not hold counts as not known. */
export function stateOf(
  question: BoundQuestion,
  { entered, known, confirmed }: Filling,
): QuestionState {
  const fact = known === undefined ? undefined : fitting(question, known);
  if (fact !== undefined && confirmed) return { state: "valid", value: fact, confirmed: true };
  if (entered === undefined) return withoutEntry(question, fact, "unseen");
  const parsed = question.parse(entered);
  if (parsed.state === "valid") {
    const isAgreedAlready =
      question.agreement && fact !== undefined && sameFact(unstamped(fact), parsed.value);
    return { ...parsed, ...(isAgreedAlready ? { value: fact } : {}), confirmed: false };
  }
  if (parsed.state === "invalid") return fact === undefined ? parsed : { ...parsed, value: fact };
  return question.base.required ? withoutEntry(question, fact, "empty") : { state: "empty" };
}

function withoutEntry(
  question: BoundQuestion,
  fact: FactValue | undefined,
  optional: "unseen" | "empty",
): QuestionState {
  if (fact !== undefined) return { state: "known", value: fact };
  return { state: question.base.required ? "missing" : optional };
}

/** A known fact as the question holds it; nothing when it could not. */
export function fitting(question: BoundQuestion, known: FactValue): FactValue | undefined {
  const parsed = question.parse(question.enter(known));
  return parsed.state === "valid" ? parsed.value : undefined;
}

/** Whether nothing is left to do about a question. */
export function isDone(state: QuestionState): boolean {
  return state.state === "valid" || state.state === "empty";
}

/** Whether a check contradicts an answer that is right by itself. */
export function isContradicted(state: QuestionState): boolean {
  return state.state === "invalid" && state.contradicts === true;
}

/** Whether the customer found right what was known. */
export function isConfirmed(state: QuestionState): boolean {
  return "confirmed" in state && state.confirmed === true;
}

/** What a rule reads of a question in this state: the valid answer, else the known fact. */
export function countedValue(state: QuestionState): FactValue | undefined {
  return "value" in state ? state.value : undefined;
}

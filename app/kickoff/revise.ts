import type { Facts, FactValue } from "../facts/fact.ts";
import type { Playbook } from "../playbook/schema.ts";
import { isForStaff } from "./bound-playbook.ts";
import { type Change, diffAnswers } from "./change.ts";
import { type Journey, journey, type QuestionView } from "./journey.ts";
import { isDone } from "./question-state.ts";
import type { Entered } from "./question-types/parsed.ts";

/** What becomes of known answers when some are given anew. */
export type Revision =
  /** These must be answered with it: they were not answered well, or the new answer asks for them. */
  | { readonly state: "needs"; readonly questions: readonly QuestionView[] }
  | { readonly state: "ready"; readonly changes: readonly Change[]; readonly facts: Facts };

/**
 * Gives some answers anew. Once the kickoff has been sent, a question that only now shows must be
 * answered too, and what no longer shows is withdrawn; before that, the kickoff itself sees to both.
 */
export function revise(
  playbook: Playbook,
  facts: Facts,
  entered: Readonly<Record<string, Entered>>,
  sent: boolean,
): Revision {
  const given = new Set(Object.keys(entered));
  const kept = Object.keys(facts).filter((key) => !given.has(key));
  const after = journey(playbook, { facts, entered, confirmed: new Set(kept) });
  const needed = unanswered(after, given, sent ? openBefore(playbook, facts) : undefined);
  if (needed.length > 0) return { state: "needs", questions: needed };
  const next = sent ? after.facts : withGiven(facts, after.facts, given);
  return { state: "ready", changes: diffAnswers(facts, next), facts: next };
}

/** Questions that were open before: they are no consequence of this change. */
function openBefore(playbook: Playbook, facts: Facts): ReadonlySet<string> {
  const before = journey(playbook, { facts, entered: {}, confirmed: new Set(Object.keys(facts)) });
  return new Set(viewsOf(before).filter(isOpen).map(keyOf));
}

function unanswered(
  after: Journey,
  given: ReadonlySet<string>,
  before: ReadonlySet<string> | undefined,
): QuestionView[] {
  return [...viewsOf(after), ...after.ofStaff].filter((view) => {
    if (given.has(keyOf(view))) return !isDone(view.state);
    if (isForStaff(view.question)) return false;
    return before !== undefined && isOpen(view) && !before.has(keyOf(view));
  });
}

function isOpen({ state }: QuestionView): boolean {
  return state.state === "missing" || state.state === "invalid";
}

function viewsOf({ sections }: Journey): QuestionView[] {
  return sections.flatMap(({ questions }) => questions);
}

function keyOf({ question }: QuestionView): string {
  return question.base.key;
}

function withGiven(facts: Facts, next: Facts, given: ReadonlySet<string>): Facts {
  const merged: Record<string, FactValue> = { ...facts };
  for (const key of given) {
    const value = Object.hasOwn(next, key) ? next[key] : undefined;
    if (value === undefined) delete merged[key];
    else merged[key] = value;
  }
  return merged;
}

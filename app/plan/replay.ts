import type { Facts, FactValue } from "../facts/fact.ts";
import { type QuestionsByKey, questionsByKey } from "../playbook/questions.ts";
import type { Playbook } from "../playbook/schema.ts";
import { asNew } from "./apply-reconcile.ts";
import { type Difference, differencesIn } from "./differences.ts";
import { plan } from "./plan.ts";
import type { PlanDates } from "./plan-dates.ts";
import { reconcile } from "./reconcile.ts";

/** A kickoff as it was submitted. */
export type PastSubmission = {
  readonly customer: string;
  /** Everything known when it was submitted. */
  readonly facts: Facts;
  /** Of these, what the customer answered. */
  readonly answers: Facts;
  readonly dates: PlanDates;
};

/** An answer that the new version has no place for. */
export type UnmatchedAnswer = {
  readonly customer: string;
  readonly key: string;
  readonly label: string;
  readonly answer: string;
  readonly why: string;
};

export type Replay = {
  /** First, because here something is lost. */
  readonly unmatched: readonly UnmatchedAnswer[];
  /** What the new version does differently, for each customer with a difference. */
  readonly customers: readonly {
    readonly customer: string;
    readonly differences: readonly Difference[];
  }[];
};

/** Runs past submissions through a new version of a playbook and lists what becomes different. */
export function replay(
  next: Playbook,
  previous: Playbook,
  submissions: readonly PastSubmission[],
): Replay {
  const [asked, before] = [questionsByKey(next), questionsByKey(previous)];
  return {
    unmatched: submissions.flatMap((submission) => unmatchedIn(submission, asked, before)),
    customers: submissions
      .map(({ customer, facts, dates }) => ({
        customer,
        differences: differencesIn(
          reconcile(plan(previous, facts, dates).map(asNew), plan(next, facts, dates)),
        ),
      }))
      .filter(({ differences }) => differences.length > 0),
  };
}

function unmatchedIn(
  { customer, answers }: PastSubmission,
  asked: QuestionsByKey,
  before: QuestionsByKey,
): UnmatchedAnswer[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    const why = whyUnmatched(key, value, asked);
    const bound = before.get(key);
    const answer = bound ? bound.show(value) : JSON.stringify(value);
    return why === null ? [] : [{ customer, key, label: bound?.base.label ?? key, answer, why }];
  });
}

function whyUnmatched(key: string, value: FactValue, asked: QuestionsByKey): string | null {
  const bound = asked.get(key);
  if (!bound) return "No question of the new version asks for it.";
  const parsed = bound.parse(bound.enter(value));
  return parsed.state === "valid"
    ? null
    : "The question of the new version does not take this answer.";
}

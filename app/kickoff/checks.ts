import type { Facts } from "../facts/fact.ts";
import type { Check } from "./check-schema.ts";
import { failingChecks } from "./failing-checks.ts";
import { isConfirmed, isDone, type QuestionState } from "./question-state.ts";
import type { BoundQuestion } from "./question-types/question-type.ts";

type Standing = { readonly question: BoundQuestion; readonly state: QuestionState };

/** The questions of a section, with each answer that a check contradicts as one that is not right yet. */
export function withChecks(
  views: readonly Standing[],
  checks: readonly Check[],
  facts: Facts,
): readonly Standing[] {
  const failing = failingChecks(checks, facts);
  if (failing.length === 0) return views;
  return views.map((view) => {
    const { question, state } = view;
    const check = failing.find(({ at }) => at === question.base.key);
    if (!check || !isDone(state)) return view;
    const [part = ""] = question.parts;
    const problems = [{ part, message: check.message }];
    const value = "value" in state ? { value: state.value, confirmed: isConfirmed(state) } : {};
    return { question, state: { state: "invalid", problems, contradicts: true, ...value } };
  });
}

import {
  type Condition,
  factsRead,
  holds,
  ofItems,
  operandsOf,
  partsOf,
} from "../../facts/condition.ts";
import type { FactValue } from "../../facts/fact.ts";
import { isCount, isVariable } from "../../facts/operand.ts";
import type { PlacedQuestion } from "../questions.ts";
import { type Compared, representatives } from "./representatives.ts";

/** Whether a condition can hold and can fail; unknown when there are too many cases to try. */
export type Verdict = "never" | "always" | "sometimes" | "unknown";

const mostCases = 20_000;

/**
 * Decides exactly whether any answers make a condition hold, by trying it on answers that stand
 * for all others. A fact counts only while its question shows, unless sales supply it. Gives up
 * (unknown) on answers compared with each other, on an order between texts, on what is asked of the
 * items of a list, and beyond 20,000 cases.
 */
export function decide(
  condition: Condition,
  questions: ReadonlyMap<string, PlacedQuestion>,
): Verdict {
  const read = questionsBehind(condition, questions);
  const conditions = [condition, ...read.flatMap(conditionsOf)];
  const comparisons = conditions.flatMap(comparisonsIn);
  if (comparisons.some((comparison) => !isDecidable(comparison, questions))) return "unknown";
  const cases = read.map((placed) => ({
    placed,
    answers: representatives(placed, comparedWith(placed.key, comparisons)),
  }));
  return tryAll(condition, cases);
}

/** The questions that a condition depends on, also through whether they show, in the order they are asked. */
export function questionsBehind(
  condition: Condition,
  questions: ReadonlyMap<string, PlacedQuestion>,
): PlacedQuestion[] {
  const found = new Set<string>();
  const add = (part: Condition): void => {
    for (const key of factsRead(part)) {
      const placed = questions.get(key);
      if (!placed || found.has(key)) continue;
      found.add(key);
      for (const shown of conditionsOf(placed)) add(shown);
    }
  };
  add(condition);
  return [...questions.values()].filter(({ key }) => found.has(key));
}

function conditionsOf({ bound, section }: PlacedQuestion): Condition[] {
  if (bound.base.suppliedBy !== undefined) return [];
  return [section.when, bound.base.when].filter((condition) => condition !== undefined);
}

function comparisonsIn(condition: Condition): Condition[] {
  const parts = partsOf(condition);
  return parts.length > 0 ? parts.flatMap(comparisonsIn) : [condition];
}

type Case = {
  readonly placed: PlacedQuestion;
  readonly answers: readonly (FactValue | undefined)[] | null;
};

function tryAll(condition: Condition, cases: readonly Case[]): Verdict {
  const outcomes = new Set<boolean>();
  let left = mostCases;
  const descend = (index: number, facts: Readonly<Record<string, FactValue>>): void => {
    if (outcomes.size === 2 || left <= 0) return;
    const next = cases[index];
    if (!next) {
      left -= 1;
      outcomes.add(holds(condition, facts));
      return;
    }
    const shows = conditionsOf(next.placed).every((one) => holds(one, facts));
    for (const answer of shows ? (next.answers ?? []) : [undefined]) {
      descend(index + 1, answer === undefined ? facts : { ...facts, [next.placed.key]: answer });
    }
  };
  if (cases.some(({ answers }) => answers === null)) return "unknown";
  descend(0, {});
  if (outcomes.size === 2) return "sometimes";
  if (left <= 0) return "unknown";
  return outcomes.has(true) ? "always" : "never";
}

function variablesIn(comparison: Condition): string[] {
  return operandsOf(comparison).flatMap((operand) => (isVariable(operand) ? [operand.var] : []));
}

function isDecidable(
  comparison: Condition,
  questions: ReadonlyMap<string, PlacedQuestion>,
): boolean {
  const paths = variablesIn(comparison);
  const readsItems = ofItems(comparison) !== undefined || operandsOf(comparison).some(isCount);
  if (paths.length > 1 || readsItems) return false;
  const [path] = paths;
  const isOrder =
    typeof comparison === "object" &&
    ["<", "<=", ">", ">="].some((operator) => operator in comparison);
  if (path === undefined || !isOrder) return true;
  const kind = path.includes(".") ? "text" : questions.get(path)?.bound.kind;
  return kind === "number" || kind === "date";
}

/** What the comparisons hold one fact against, by path within it. */
function comparedWith(key: string, comparisons: readonly Condition[]): Compared {
  const compared = new Map<string, Set<string | number | boolean>>();
  for (const comparison of comparisons) {
    const paths =
      typeof comparison === "object" && "answered" in comparison
        ? [comparison.answered]
        : variablesIn(comparison);
    for (const path of paths.filter((one) => one.split(".")[0] === key)) {
      const part = path.slice(key.length + 1);
      const constants = compared.get(part) ?? new Set();
      compared.set(part, constants);
      for (const constant of constantsIn(comparison)) constants.add(constant);
    }
  }
  return compared;
}

function constantsIn(comparison: Condition): (string | number | boolean)[] {
  return operandsOf(comparison).flatMap((operand) => {
    if (typeof operand !== "object") return [operand];
    return "var" in operand || isCount(operand) ? [] : operand;
  });
}

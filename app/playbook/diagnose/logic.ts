import { type Condition, factsRead } from "../../facts/condition.ts";
import type { PlacedQuestion } from "../questions.ts";
import { walkThrough } from "./cycles.ts";
import type { Effort } from "./effort.ts";
import { type Formula, formulaOf } from "./formula.ts";
import type { Solution } from "./solve.ts";

/** The questions of one playbook, and what was found out about them while its rules are decided. */
export type Logic = {
  readonly questions: ReadonlyMap<string, PlacedQuestion>;
  /** All questions, each behind those it hangs on, as far as no circle keeps it from that. */
  readonly order: readonly string[];
  /** By question: a set, one bit for each question that it hangs on, however far away. */
  readonly behind: ReadonlyMap<string, bigint>;
  /** By question: its own bit. */
  readonly bits: ReadonlyMap<string, bigint>;
  /** By question: whether any answers lead to it. */
  readonly canBeAsked: Map<string, Solution>;
  readonly formulas: WeakMap<Exclude<Condition, boolean>, Formula>;
  readonly effort: Effort;
};

/** Beyond this, the rest of the rules is left undecided: a draft is judged while it is edited. */
const mostEffort = 250_000;

/** Questions, with nothing found out but what hangs on what. */
export function logicOf(placed: readonly PlacedQuestion[]): Logic {
  const questions = new Map(placed.map((one) => [one.key, one]));
  const reads = new Map(
    [...questions].map(([key, one]) => [
      key,
      shownBy(one)
        .flatMap(factsRead)
        .filter((read) => questions.has(read)),
    ]),
  );
  const { order } = walkThrough(reads);
  const bits = new Map(order.map((key, index) => [key, 1n << BigInt(index)]));
  return {
    questions,
    order,
    behind: behindEach(order, reads, bits),
    bits,
    canBeAsked: new Map(),
    formulas: new WeakMap(),
    effort: { left: mostEffort },
  };
}

/** Only where questions wait for each other does this take more than one round. */
function behindEach(
  order: readonly string[],
  reads: ReadonlyMap<string, readonly string[]>,
  bits: ReadonlyMap<string, bigint>,
): Map<string, bigint> {
  const behind = new Map<string, bigint>();
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const key of order) {
      const own = (reads.get(key) ?? []).reduce(
        (all, read) => all | (bits.get(read) ?? 0n) | (behind.get(read) ?? 0n),
        0n,
      );
      isSettled &&= own === (behind.get(key) ?? 0n);
      behind.set(key, own);
    }
  }
  return behind;
}

/** The questions that a condition depends on, also through whether they show, one bit for each. */
export function touchedBy(condition: Condition, logic: Logic): bigint {
  return touchedByAll(factsRead(condition), logic);
}

/** These questions and those they hang on, one bit for each. */
export function touchedByAll(keys: Iterable<string>, { bits, behind }: Logic): bigint {
  let touched = 0n;
  for (const key of keys) touched |= (bits.get(key) ?? 0n) | (behind.get(key) ?? 0n);
  return touched;
}

/** What must hold for a question to be asked, where its answer counts only then. */
export function shownBy({ bound, section }: PlacedQuestion): Condition[] {
  if (bound.base.suppliedBy !== undefined) return [];
  return [section.when, bound.base.when].filter((condition) => condition !== undefined);
}

/** The formula of a condition, made once. */
export function knownFormula(condition: Condition, { formulas }: Logic): Formula {
  if (typeof condition === "boolean") return formulaOf(condition);
  const formula = formulas.get(condition) ?? formulaOf(condition);
  formulas.set(condition, formula);
  return formula;
}

import { type Condition, factsRead, partsOf } from "../../facts/condition.ts";

/** A condition with its denials moved down to what is asked of single facts. */
export type Formula = { readonly kind: "all" | "any"; readonly parts: readonly Formula[] } | Test;

/** A condition that is not taken apart further: it comes out as expected, or it does not. */
export type Test = {
  readonly kind: "test";
  readonly keys: readonly string[];
  readonly condition: Condition;
  readonly expected: boolean;
  /** How many comparisons it takes. */
  readonly size: number;
};

/** The formula that says: this condition comes out so. What reads one fact only stays whole. */
export function formulaOf(condition: Condition, expected = true): Formula {
  const keys = factsRead(condition);
  const parts = partsOf(condition);
  if (keys.length < 2 || parts.length === 0 || typeof condition === "boolean")
    return { kind: "test", keys, condition, expected, size: sizeOf(condition) };
  if ("!" in condition) return formulaOf(condition["!"], !expected);
  return {
    kind: "and" in condition === expected ? "all" : "any",
    parts: parts.map((part) => formulaOf(part, expected)),
  };
}

/** How many comparisons a condition takes, what joins them counted, too. */
export function sizeOf(condition: Condition): number {
  return partsOf(condition).reduce((size, part) => size + sizeOf(part), 1);
}

/** The formula that says the opposite. */
export function denied(formula: Formula): Formula {
  if (formula.kind === "test") return { ...formula, expected: !formula.expected };
  return { kind: formula.kind === "all" ? "any" : "all", parts: formula.parts.map(denied) };
}

import type { FactValue } from "./fact.ts";

// The script of the customer's pages carries this file: it stays small.

/**
 * Said instead of an answer: not sure, or does not apply. The fact is then { "not": "sure" } or
 * { "not": "applicable" }: no comparison takes it for a value, and it does not count as answered.
 */
export type WayOut = "sure" | "applicable";

/** The part of such a fact, and of a form, that says why there is no answer. */
export const wayOutPart = "not";

/** Which of them a fact says; nothing for an answer. */
export function wayOutIn(fact: FactValue | undefined): WayOut | undefined {
  if (typeof fact !== "object" || Array.isArray(fact)) return undefined;
  const [[part, said] = [], ...others] = Object.entries(fact);
  if (part !== wayOutPart || others.length > 0) return undefined;
  return said === "sure" || said === "applicable" ? said : undefined;
}

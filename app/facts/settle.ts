import { type Condition, factsRead, holds } from "./condition.ts";
import type { Facts } from "./fact.ts";

/**
 * The same condition with everything decided that does not hang on the open facts: what is
 * left reads little else, and tells a reader nothing about the rest.
 */
export function settle(condition: Condition, open: ReadonlySet<string>, facts: Facts): Condition {
  if (!factsRead(condition).some((key) => open.has(key))) return holds(condition, facts);
  if (typeof condition === "boolean") return condition;
  if ("and" in condition) return { and: condition.and.map((part) => settle(part, open, facts)) };
  if ("or" in condition) return { or: condition.or.map((part) => settle(part, open, facts)) };
  if ("!" in condition) return { "!": settle(condition["!"], open, facts) };
  return condition;
}

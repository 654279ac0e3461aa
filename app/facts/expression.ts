import { type Condition, countIn, factsRead, holds, keyOf, read } from "./condition.ts";
import type { Facts, FactValue } from "./fact.ts";

// The script of the customer's pages carries this file: it stays small.

/**
 * A value worked out from facts, in the vocabulary of JsonLogic. Closed, like conditions, so that
 * it can be checked. "count" and "sum" read a list; of one that is not known they are 0.
 */
export type Expression =
  | number
  | string
  | { readonly var: string }
  | { readonly count: string }
  | { readonly sum: string }
  | { readonly "+": readonly Expression[] }
  | { readonly "*": readonly Expression[] }
  | { readonly "-": readonly [Expression, Expression] }
  | { readonly "/": readonly [Expression, Expression] }
  | { readonly min: readonly Expression[] }
  | { readonly max: readonly Expression[] }
  /** Texts and numbers, one after the other. */
  | { readonly cat: readonly Expression[] }
  | { readonly if: readonly [Condition, Expression, Expression] };

/** What an expression comes to; nothing while something it needs is not known or is no number. */
export function evaluate(expression: Expression, facts: Facts): number | string | undefined {
  if (typeof expression !== "object") return expression;
  if ("var" in expression) return scalar(read(expression.var, facts));
  if ("count" in expression) return countIn(expression.count, facts);
  if ("if" in expression) {
    const [condition, then, otherwise] = expression.if;
    return evaluate(holds(condition, facts) ? then : otherwise, facts);
  }
  if ("sum" in expression) return numbers(listed(read(expression.sum, facts)), add);
  const values = partsIn(expression).map((part) => evaluate(part, facts));
  if ("cat" in expression) return values.includes(undefined) ? undefined : values.join("");
  return numbers(values, operationOf(expression));
}

type Operation = (all: readonly number[]) => number;

const add: Operation = (all) => all.reduce((total, one) => total + one, 0);

function operationOf(expression: object): Operation {
  if ("+" in expression) return add;
  if ("*" in expression) return (all) => all.reduce((total, one) => total * one, 1);
  if ("-" in expression) return ([from = 0, less = 0]) => from - less;
  if ("/" in expression) return ([from = 0, by = 0]) => from / by;
  return "min" in expression ? (all) => Math.min(...all) : (all) => Math.max(...all);
}

function numbers(
  values: readonly (FactValue | undefined)[],
  operation: Operation,
): number | undefined {
  const all = values.filter((value) => typeof value === "number");
  const result = operation(all);
  return all.length === values.length && Number.isFinite(result) ? result : undefined;
}

function scalar(value: FactValue | undefined): number | string | undefined {
  return typeof value === "number" || typeof value === "string" ? value : undefined;
}

function listed(value: FactValue | undefined): readonly FactValue[] {
  return Array.isArray(value) ? value : [];
}

/** The expressions directly inside one. */
export function partsIn(expression: Expression): readonly Expression[] {
  if (typeof expression !== "object") return [];
  if ("if" in expression) return [expression.if[1], expression.if[2]];
  if ("+" in expression) return expression["+"];
  if ("*" in expression) return expression["*"];
  if ("-" in expression) return expression["-"];
  if ("/" in expression) return expression["/"];
  if ("min" in expression) return expression.min;
  if ("max" in expression) return expression.max;
  return "cat" in expression ? expression.cat : [];
}

/** The path that an expression reads itself, besides what its parts read. */
export function pathIn(expression: Expression): string | undefined {
  if (typeof expression !== "object") return undefined;
  if ("var" in expression) return expression.var;
  if ("count" in expression) return expression.count;
  return "sum" in expression ? expression.sum : undefined;
}

/** The fact keys that an expression reads, each once. */
export function factsReadBy(expression: Expression): string[] {
  const path = pathIn(expression);
  const condition =
    typeof expression === "object" && "if" in expression ? expression.if[0] : undefined;
  return [
    ...new Set([
      ...(path === undefined ? [] : [keyOf(path)]),
      ...factsRead(condition),
      ...partsIn(expression).flatMap(factsReadBy),
    ]),
  ];
}

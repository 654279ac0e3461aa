import type { Facts, FactValue } from "./fact.ts";
import { wayOutIn } from "./way-out.ts";

/** What an operand may be: a fact by key, how many a list holds, or a plain value. */
export type Operand =
  | { readonly var: string }
  | { readonly count: string }
  | string
  | number
  | boolean
  | readonly (string | number | boolean)[];

/**
 * A condition over facts, in the vocabulary of JsonLogic (jsonlogic.com), closed to the
 * operators below so that it can be checked, explained and decided exactly.
 * Three rules differ from JsonLogic on purpose: nothing is converted ("5" is not 5), an order
 * comparison with something unknown is false, and two unknown facts are not equal. "count" is
 * ours: how many items a list holds, none when it is not known.
 * Dates are ISO strings and compare as text.
 */
export type Condition =
  | boolean
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly "!": Condition }
  | { readonly "==": readonly [Operand, Operand] }
  | { readonly "!=": readonly [Operand, Operand] }
  | { readonly "<": readonly [Operand, Operand] }
  | { readonly "<=": readonly [Operand, Operand] }
  | { readonly ">": readonly [Operand, Operand] }
  | { readonly ">=": readonly [Operand, Operand] }
  /** left is one of the right list, or is contained in the right fact's list. */
  | { readonly in: readonly [Operand, Operand] }
  /** the fact is known, not empty, and an answer: not "not sure" or "does not apply". */
  | { readonly answered: string }
  /** of the items of a list: inside, "var" reads a part of the item, and "" the item itself. */
  | { readonly some: OfItems }
  /** every item, and there is one. */
  | { readonly all: OfItems }
  | { readonly none: OfItems };

/** A list, and what is asked of each of its items. */
export type OfItems = readonly [{ readonly var: string }, Condition];

/** Decides a condition. Missing facts are unknown: equal to nothing, contained in nothing. */
export function holds(condition: Condition | undefined, facts: Facts): boolean {
  if (condition === undefined) return true;
  if (typeof condition === "boolean") return condition;
  if ("and" in condition) return condition.and.every((part) => holds(part, facts));
  if ("or" in condition) return condition.or.some((part) => holds(part, facts));
  if ("!" in condition) return !holds(condition["!"], facts);
  if ("answered" in condition) return isAnswered(read(condition.answered, facts));
  if ("in" in condition)
    return contains(value(condition.in[1], facts), value(condition.in[0], facts));
  if ("==" in condition) return equals(condition["=="], facts);
  if ("!=" in condition) return !equals(condition["!="], facts);
  if ("some" in condition) return itemsIn(condition.some, facts).includes(true);
  if ("none" in condition) return !itemsIn(condition.none, facts).includes(true);
  if ("all" in condition) {
    const items = itemsIn(condition.all, facts);
    return items.length > 0 && !items.includes(false);
  }
  return compares(condition, facts);
}

type Comparison = Extract<
  Condition,
  | { readonly "<": unknown }
  | { readonly "<=": unknown }
  | { readonly ">": unknown }
  | { readonly ">=": unknown }
>;

/** For each item of a list, whether it is as asked. What is known besides it is not read. */
function itemsIn([list, condition]: OfItems, facts: Facts): boolean[] {
  return listIn(list.var, facts).map((item) =>
    holds(condition, isRecord(item) ? { ...item, "": item } : { "": item }),
  );
}

function listIn(path: string, facts: Facts): readonly FactValue[] {
  const found = read(path, facts);
  return Array.isArray(found) ? found : [];
}

/** How many items a list holds. */
export function countIn(path: string, facts: Facts): number {
  return listIn(path, facts).length;
}

function compares(condition: Comparison, facts: Facts): boolean {
  if ("<" in condition) return ordered(condition["<"], facts, (order) => order < 0);
  if ("<=" in condition) return ordered(condition["<="], facts, (order) => order <= 0);
  if (">" in condition) return ordered(condition[">"], facts, (order) => order > 0);
  return ordered(condition[">="], facts, (order) => order >= 0);
}

function ordered(
  [left, right]: readonly [Operand, Operand],
  facts: Facts,
  test: (order: number) => boolean,
): boolean {
  const a = value(left, facts);
  const b = value(right, facts);
  if (typeof a === "number" && typeof b === "number") return test(a - b);
  if (typeof a === "string" && typeof b === "string") return test(a < b ? -1 : a > b ? 1 : 0);
  return false;
}

function equals([left, right]: readonly [Operand, Operand], facts: Facts): boolean {
  const found = value(left, facts);
  return found !== undefined && found === value(right, facts);
}

function contains(list: FactValue | undefined, item: FactValue | undefined): boolean {
  return Array.isArray(list) && item !== undefined && list.includes(item);
}

function isAnswered(fact: FactValue | undefined): boolean {
  if (fact === undefined || fact === "" || wayOutIn(fact)) return false;
  return typeof fact !== "object" || Object.keys(fact).length > 0;
}

function value(operand: Operand, facts: Facts): FactValue | undefined {
  if (typeof operand === "object" && "var" in operand) return read(operand.var, facts);
  if (typeof operand === "object" && "count" in operand) return countIn(operand.count, facts);
  return operand;
}

/**
 * Reads a fact, or a part of one ("address.city"); of a list, that part of each item that has it.
 * Keys of facts themselves hold no dot.
 */
export function read(path: string, facts: Facts): FactValue | undefined {
  const [key = "", ...parts] = path.split(".");
  let found: FactValue | undefined = Object.hasOwn(facts, key) ? facts[key] : undefined;
  for (const part of parts) found = readPart(found, part);
  return found;
}

function readPart(fact: FactValue | undefined, part: string): FactValue | undefined {
  if (Array.isArray(fact)) return fact.flatMap((item: FactValue) => readPart(item, part) ?? []);
  return isRecord(fact) && Object.hasOwn(fact, part) ? fact[part] : undefined;
}

function isRecord(fact: FactValue | undefined): fact is { readonly [part: string]: FactValue } {
  return typeof fact === "object" && !Array.isArray(fact);
}

/** The conditions directly inside a condition: none for a comparison. */
export function partsOf(condition: Condition): readonly Condition[] {
  if (typeof condition === "boolean") return [];
  if ("and" in condition) return condition.and;
  if ("or" in condition) return condition.or;
  if ("!" in condition) return [condition["!"]];
  return [];
}

/** The two sides of a comparison; nothing for anything else. */
export function operandsOf(condition: Condition): readonly Operand[] {
  if (typeof condition === "boolean") return [];
  if ("==" in condition) return condition["=="];
  if ("!=" in condition) return condition["!="];
  if ("<" in condition) return condition["<"];
  if ("<=" in condition) return condition["<="];
  if (">" in condition) return condition[">"];
  if (">=" in condition) return condition[">="];
  if ("in" in condition) return condition.in;
  return [];
}

/** The fact keys a condition reads, each once, in order of appearance. */
export function factsRead(condition: Condition | undefined): string[] {
  return condition === undefined ? [] : [...new Set(pathsRead(condition).map(keyOf))];
}

function pathsRead(condition: Condition): string[] {
  if (typeof condition === "object" && "answered" in condition) return [condition.answered];
  return [...pathsComparedHere(condition), ...partsOf(condition).flatMap(pathsRead)];
}

/** The paths whose values a condition compares: not those of which it only asks whether they are answered. */
export function pathsCompared(condition: Condition): string[] {
  return [...pathsComparedHere(condition), ...partsOf(condition).flatMap(pathsCompared)];
}

function pathsComparedHere(condition: Condition): string[] {
  const list = ofItems(condition)?.[0].var;
  return list !== undefined ? [list] : operandsOf(condition).flatMap(pathOf);
}

function pathOf(operand: Operand): string[] {
  if (typeof operand !== "object") return [];
  if ("var" in operand) return [operand.var];
  return "count" in operand ? [operand.count] : [];
}

/** The list that a condition asks about item by item, and what it asks; nothing for any other condition. */
export function ofItems(condition: Condition): OfItems | undefined {
  if (typeof condition === "boolean") return undefined;
  if ("some" in condition) return condition.some;
  if ("all" in condition) return condition.all;
  return "none" in condition ? condition.none : undefined;
}

/** The fact that a path leads into. */
export function keyOf(path: string): string {
  return path.split(".")[0] ?? path;
}

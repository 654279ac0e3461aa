import { type Condition, type Operand, ofItems, operandsOf, partsOf } from "../facts/condition.ts";

/** What the rules of tasks read besides answers: "item.city", "decision.go_no_go". */
export const ruleNames = ["item", "decision"] as const;

/**
 * The key under which rules find what a path leads to. An item's answers and the decisions are
 * facts of their own to them: so they have a kind, options and a label, like every other.
 */
export function ruleKey(path: string): string {
  const [name = "", part, ...rest] = path.split(".");
  const isOurs = ruleNames.some((own) => own === name) && part !== undefined;
  return isOurs ? [`${name}:${part}`, ...rest].join(".") : path;
}

/** A text about rules with the paths as people write them. */
export function asWritten(text: string): string {
  return text.replace(/\b(item|decision):/g, "$1.");
}

/** The path that leads to what rules find under a key. */
function writtenPath(path: string): string {
  return path.replace(/^(item|decision):/, "$1.");
}

/** A condition of a task as it is decided: every path replaced by its key. */
export function asRule(condition: Condition): Condition {
  return withPaths(condition, ruleKey);
}

/** A condition as it is decided, as it stands in the playbook again. */
export function asWrittenRule(condition: Condition): Condition {
  return withPaths(condition, writtenPath);
}

type Renaming = (path: string) => string;

function withPaths(condition: Condition, rename: Renaming): Condition {
  const again = (part: Condition) => withPaths(part, rename);
  if (typeof condition === "boolean") return condition;
  if ("and" in condition) return { and: condition.and.map(again) };
  if ("or" in condition) return { or: condition.or.map(again) };
  if ("!" in condition) return { "!": again(condition["!"]) };
  if ("answered" in condition) return { answered: rename(condition.answered) };
  if ("some" in condition) return { some: renamedList(condition.some, rename) };
  if ("all" in condition) return { all: renamedList(condition.all, rename) };
  if ("none" in condition) return { none: renamedList(condition.none, rename) };
  return renamedComparison(condition, rename);
}

type Items = NonNullable<ReturnType<typeof ofItems>>;

/** Inside, paths lead into the items of that list. */
function renamedList([list, inside]: Items, rename: Renaming): Items {
  return [{ var: rename(list.var) }, inside];
}

type Comparison = Extract<
  Condition,
  | { readonly "==": unknown }
  | { readonly "!=": unknown }
  | { readonly "<": unknown }
  | { readonly "<=": unknown }
  | { readonly ">": unknown }
  | { readonly ">=": unknown }
  | { readonly in: unknown }
>;

function renamedComparison(condition: Comparison, rename: Renaming): Condition {
  const both = ([left, right]: readonly [Operand, Operand]): readonly [Operand, Operand] => [
    renamedOperand(left, rename),
    renamedOperand(right, rename),
  ];
  if ("==" in condition) return { "==": both(condition["=="]) };
  if ("!=" in condition) return { "!=": both(condition["!="]) };
  if ("<" in condition) return { "<": both(condition["<"]) };
  if ("<=" in condition) return { "<=": both(condition["<="]) };
  if (">" in condition) return { ">": both(condition[">"]) };
  if (">=" in condition) return { ">=": both(condition[">="]) };
  return { in: both(condition.in) };
}

function renamedOperand(operand: Operand, rename: Renaming): Operand {
  if (typeof operand !== "object") return operand;
  if ("var" in operand) return { var: rename(operand.var) };
  return "count" in operand ? { count: rename(operand.count) } : operand;
}

/** Whether a condition, as it is decided, reads the item of the task. */
export function readsItem(condition: Condition): boolean {
  return reads(condition, isOfItem);
}

/** Whether a condition, as it is decided, reads an item or a decision. */
export function readsBesidesAnswers(condition: Condition): boolean {
  return reads(condition, (path) => isOfItem(path) || path.startsWith("decision:"));
}

function reads(condition: Condition, isMeant: (path: string) => boolean): boolean {
  const [list] = ofItems(condition) ?? [];
  const paths = [
    ...(list ? [list.var] : []),
    ...(typeof condition === "object" && "answered" in condition ? [condition.answered] : []),
    ...operandsOf(condition).flatMap((operand) => {
      if (typeof operand !== "object") return [];
      if ("var" in operand) return [operand.var];
      return "count" in operand ? [operand.count] : [];
    }),
  ];
  return paths.some(isMeant) || partsOf(condition).some((part) => reads(part, isMeant));
}

function isOfItem(path: string): boolean {
  return /^item($|[.:])/.test(path);
}

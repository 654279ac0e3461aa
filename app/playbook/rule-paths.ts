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

/** A condition of a task as it is decided: every path replaced by its key. */
export function asRule(condition: Condition): Condition {
  if (typeof condition === "boolean") return condition;
  if ("and" in condition) return { and: condition.and.map(asRule) };
  if ("or" in condition) return { or: condition.or.map(asRule) };
  if ("!" in condition) return { "!": asRule(condition["!"]) };
  if ("answered" in condition) return { answered: ruleKey(condition.answered) };
  if ("some" in condition) return { some: listAsRule(condition.some) };
  if ("all" in condition) return { all: listAsRule(condition.all) };
  if ("none" in condition) return { none: listAsRule(condition.none) };
  return comparisonAsRule(condition);
}

type Items = NonNullable<ReturnType<typeof ofItems>>;

/** Inside, paths lead into the items of that list. */
function listAsRule([list, inside]: Items): Items {
  return [{ var: ruleKey(list.var) }, inside];
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

function comparisonAsRule(condition: Comparison): Condition {
  if ("==" in condition) return { "==": both(condition["=="]) };
  if ("!=" in condition) return { "!=": both(condition["!="]) };
  if ("<" in condition) return { "<": both(condition["<"]) };
  if ("<=" in condition) return { "<=": both(condition["<="]) };
  if (">" in condition) return { ">": both(condition[">"]) };
  if (">=" in condition) return { ">=": both(condition[">="]) };
  return { in: both(condition.in) };
}

function both([left, right]: readonly [Operand, Operand]): readonly [Operand, Operand] {
  return [operandAsRule(left), operandAsRule(right)];
}

function operandAsRule(operand: Operand): Operand {
  if (typeof operand !== "object") return operand;
  if ("var" in operand) return { var: ruleKey(operand.var) };
  return "count" in operand ? { count: ruleKey(operand.count) } : operand;
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

import type { Condition, Operand } from "../facts/condition.ts";
import { isConstant, isListOfConstants, isVariable } from "../facts/operand.ts";
import type { ValueKind } from "../kickoff/visibility.ts";

/*
 * A condition as people build it: groups of rules, a rule being a question, an operator and a
 * value. What does not fit this form is kept as it is.
 */

export type Scalar = string | number | boolean;
export type RuleValue = Scalar | readonly Scalar[] | { readonly var: string } | null;

export type Operator =
  | "is"
  | "is_not"
  | "one_of"
  | "none_of"
  | "includes"
  | "excludes"
  | "less"
  | "at_most"
  | "more"
  | "at_least"
  | "answered"
  | "unanswered";

export type Rule = {
  readonly kind: "rule";
  readonly key: string;
  readonly operator: Operator;
  readonly value: RuleValue;
};
export type Group = {
  readonly kind: "group";
  readonly join: "and" | "or";
  readonly not: boolean;
  readonly parts: readonly ConditionNode[];
};
/** A condition that is no rule of this kind: shown in words, and never changed. */
export type Fixed = { readonly kind: "fixed"; readonly condition: Condition };
export type ConditionNode = Rule | Group | Fixed;

const answering = ["answered", "unanswered"] as const;

/** What can be asked of the answer to a question, by what the answer looks like. */
export const operatorsOf: Readonly<Record<ValueKind, readonly Operator[]>> = {
  yes_no: ["is", ...answering],
  choice: ["is", "is_not", "one_of", "none_of", ...answering],
  choices: ["includes", "excludes", ...answering],
  number: ["is", "is_not", "less", "at_most", "more", "at_least", ...answering],
  date: ["is", "less", "at_most", "more", "at_least", ...answering],
  time: ["is", "less", "at_most", "more", "at_least", ...answering],
  partial_date: answering,
  text: ["is", "is_not", ...answering],
  parts: answering,
  sealed: answering,
  list: answering,
  nothing: [],
};

/** What a question's answer looks like, by its key; nothing for a key that no question has. */
export type KindOf = (key: string) => ValueKind | undefined;

/** A condition as groups and rules. The outermost is always a group. */
export function toTree(condition: Condition | undefined, kindOf: KindOf): Group {
  if (condition === undefined) return { kind: "group", join: "and", not: false, parts: [] };
  const node = toNode(condition, kindOf);
  return node.kind === "group" ? node : { kind: "group", join: "and", not: false, parts: [node] };
}

function toNode(condition: Condition, kindOf: KindOf): ConditionNode {
  const rule = toRule(condition, kindOf);
  if (rule) return rule;
  if (typeof condition === "boolean") return { kind: "fixed", condition };
  if ("and" in condition)
    return {
      kind: "group",
      join: "and",
      not: false,
      parts: condition.and.map((part) => toNode(part, kindOf)),
    };
  if ("or" in condition)
    return {
      kind: "group",
      join: "or",
      not: false,
      parts: condition.or.map((part) => toNode(part, kindOf)),
    };
  if (!("!" in condition)) return { kind: "fixed", condition };
  const inner = toNode(condition["!"], kindOf);
  if (inner.kind === "group" && !inner.not) return { ...inner, not: true };
  return { kind: "group", join: "and", not: true, parts: [inner] };
}

function toRule(condition: Condition, kindOf: KindOf): Rule | undefined {
  const rule =
    typeof condition === "object" && "!" in condition ? denied(condition["!"]) : stated(condition);
  const kind = rule && kindOf(rule.key);
  return rule && kind && operatorsOf[kind].includes(rule.operator) && fits(kind, rule.value)
    ? rule
    : undefined;
}

const comparisons = [
  ["==", "is"],
  ["!=", "is_not"],
  ["<=", "at_most"],
  [">=", "at_least"],
  ["<", "less"],
  [">", "more"],
] as const;

function stated(condition: Condition): Rule | undefined {
  if (typeof condition === "boolean") return undefined;
  if ("answered" in condition)
    return { kind: "rule", key: condition.answered, operator: "answered", value: null };
  if ("in" in condition) return membership(condition.in);
  for (const [symbol, operator] of comparisons) {
    const sides = Object.entries(condition).find(([name]) => name === symbol)?.[1];
    if (isPair(sides)) return comparison(operator, sides);
  }
  return undefined;
}

function denied(condition: Condition): Rule | undefined {
  const rule = stated(condition);
  const opposite = rule && opposites[rule.operator];
  return opposite && { ...rule, operator: opposite };
}

const opposites: Readonly<Partial<Record<Operator, Operator>>> = {
  one_of: "none_of",
  includes: "excludes",
  answered: "unanswered",
};

function membership([left, right]: readonly [Operand, Operand]): Rule | undefined {
  if (isVariable(left) && isListOfConstants(right))
    return { kind: "rule", key: left.var, operator: "one_of", value: right };
  if (isVariable(right) && isConstant(left))
    return { kind: "rule", key: right.var, operator: "includes", value: left };
  return undefined;
}

function comparison(
  operator: Operator,
  [left, right]: readonly [Operand, Operand],
): Rule | undefined {
  return isVariable(left) && (isVariable(right) || isConstant(right))
    ? { kind: "rule", key: left.var, operator, value: right }
    : undefined;
}

function fits(kind: ValueKind, value: RuleValue): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.every((one) => typeof one === "string");
  if (typeof value === "object") return kind === "number" || kind === "date" || kind === "time";
  return typeof value === ({ yes_no: "boolean", number: "number" }[String(kind)] ?? "string");
}

/** The condition that a tree stands for; none for a tree without rules. */
export function fromTree(group: Group): Condition | undefined {
  const [only] = group.parts;
  if (only === undefined) return undefined;
  if (group.parts.length === 1 && !group.not) return fromNode(only);
  return fromNode(group);
}

function fromNode(node: ConditionNode): Condition | undefined {
  if (node.kind === "fixed") return node.condition;
  if (node.kind === "rule") return fromRule(node);
  const parts = node.parts.flatMap((part) => fromNode(part) ?? []);
  if (parts.length === 0) return undefined;
  const joined: Condition = node.join === "and" ? { and: parts } : { or: parts };
  const [only] = parts;
  return node.not ? { "!": parts.length === 1 && only !== undefined ? only : joined } : joined;
}

function fromRule({ key, operator, value }: Rule): Condition {
  const left: Operand = { var: key };
  if (operator === "answered" || value === null)
    return operator === "unanswered" ? { "!": { answered: key } } : { answered: key };
  switch (operator) {
    case "is":
      return { "==": [left, value] };
    case "is_not":
      return { "!=": [left, value] };
    case "less":
      return { "<": [left, value] };
    case "at_most":
      return { "<=": [left, value] };
    case "more":
      return { ">": [left, value] };
    case "at_least":
      return { ">=": [left, value] };
    case "one_of":
      return { in: [left, value] };
    case "none_of":
      return { "!": { in: [left, value] } };
    case "includes":
      return { in: [value, left] };
    case "excludes":
      return { "!": { in: [value, left] } };
    case "unanswered":
      return { "!": { answered: key } };
  }
}

function isPair(sides: unknown): sides is readonly [Operand, Operand] {
  return Array.isArray(sides) && sides.length === 2;
}

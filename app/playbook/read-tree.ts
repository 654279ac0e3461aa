import { type Condition, type Operand, ofItems } from "../facts/condition.ts";
import { isConstant, isCount, isListOfConstants, isVariable } from "../facts/operand.ts";
import {
  type ConditionNode,
  emptyGroup,
  type Group,
  type Left,
  type Operator,
  type Quantifier,
  quantifiers,
  type Rule,
  type RuleValue,
} from "./condition-tree.ts";
import { basis } from "./diagnose/constants.ts";
import type { QuestionsByKey } from "./questions.ts";
import { itemsOf } from "./rule-questions.ts";
import { operatorsFor, type Subject, subjectOf } from "./rule-subject.ts";

/** A condition as groups and rules about these questions. The outermost is always a group. */
export function toTree(condition: Condition | undefined, questions: QuestionsByKey): Group {
  if (condition === undefined) return emptyGroup;
  const node = toNode(condition, questions);
  return node.kind === "group" ? node : { ...emptyGroup, parts: [node] };
}

function toNode(condition: Condition, questions: QuestionsByKey): ConditionNode {
  const rule = toRule(condition, questions) ?? toItems(condition, questions);
  if (rule) return rule;
  if (typeof condition === "boolean") return { kind: "fixed", condition };
  if ("and" in condition) return toGroup("and", condition.and, questions);
  if ("or" in condition) return toGroup("or", condition.or, questions);
  if (!("!" in condition)) return { kind: "fixed", condition };
  const inner = toNode(condition["!"], questions);
  if (inner.kind === "group" && !inner.not) return { ...inner, not: true };
  return { ...emptyGroup, not: true, parts: [inner] };
}

function toGroup(
  join: Group["join"],
  parts: readonly Condition[],
  questions: QuestionsByKey,
): Group {
  return { ...emptyGroup, join, parts: parts.map((part) => toNode(part, questions)) };
}

function toItems(condition: Condition, questions: QuestionsByKey): ConditionNode | undefined {
  const [list, inside] = ofItems(condition) ?? [];
  const question = list && questions.get(list.var);
  const items = question && itemsOf(question);
  if (!items || !list || inside === undefined) return undefined;
  return {
    kind: "items",
    list: list.var,
    quantifier: quantifierOf(condition),
    // Any item will do: nothing is asked of it yet.
    inside: inside === true ? emptyGroup : toTree(inside, items),
  };
}

function quantifierOf(condition: Condition): Quantifier {
  return quantifiers.find((name) => typeof condition === "object" && name in condition) ?? "some";
}

function toRule(condition: Condition, questions: QuestionsByKey): Rule | undefined {
  const rule =
    typeof condition === "object" && "!" in condition ? denied(condition["!"]) : stated(condition);
  const subject = rule && subjectOf(rule.left, questions);
  const fitting =
    subject &&
    operatorsFor(subject).includes(rule.operator) &&
    fits(subject, rule.value, questions);
  return fitting ? rule : undefined;
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
    return {
      kind: "rule",
      left: { var: condition.answered },
      operator: "answered",
      value: null,
    };
  if ("in" in condition) return membership(condition.in);
  for (const [symbol, operator] of comparisons) {
    const sides = Object.entries(condition).find(([name]) => name === symbol)?.[1];
    if (isPair(sides)) return comparison(operator, sides);
  }
  return undefined;
}

const opposites: Readonly<Partial<Record<Operator, Operator>>> = {
  is: "is_not",
  is_not: "is",
  one_of: "none_of",
  includes: "excludes",
  answered: "unanswered",
};

function denied(condition: Condition): Rule | undefined {
  const rule = stated(condition);
  const opposite = rule && opposites[rule.operator];
  return opposite && { ...rule, operator: opposite };
}

function membership([left, right]: readonly [Operand, Operand]): Rule | undefined {
  if (isLeft(left) && isListOfConstants(right))
    return { kind: "rule", left, operator: "one_of", value: right };
  if (isVariable(right) && (isConstant(left) || isVariable(left)))
    return { kind: "rule", left: right, operator: "includes", value: left };
  return undefined;
}

const mirrored: Readonly<Partial<Record<Operator, Operator>>> = {
  less: "more",
  at_most: "at_least",
  more: "less",
  at_least: "at_most",
};

/** What was answered stands on the left, wherever it was written. */
function comparison(
  operator: Operator,
  [left, right]: readonly [Operand, Operand],
): Rule | undefined {
  if (isLeft(left) && (isLeft(right) || isConstant(right)))
    return { kind: "rule", left, operator, value: right };
  if (!isLeft(right) || !isConstant(left)) return undefined;
  return { kind: "rule", left: right, operator: mirrored[operator] ?? operator, value: left };
}

function isLeft(operand: Operand): operand is Left {
  return isVariable(operand) || isCount(operand);
}

/** Whether an answer of this kind can be compared with a value. */
function fits({ kind }: Subject, value: RuleValue, questions: QuestionsByKey): boolean {
  if (value === null) return true;
  const wanted = kind === "choices" ? "string" : basis(kind);
  if (isListOfConstants(value)) return value.every((one) => typeof one === wanted);
  if (typeof value !== "object") return typeof value === wanted;
  const other = subjectOf(value, questions);
  return other !== undefined && basis(other.kind) === wanted;
}

function isPair(sides: unknown): sides is readonly [Operand, Operand] {
  return Array.isArray(sides) && sides.length === 2;
}

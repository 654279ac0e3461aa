import type { Condition } from "../facts/condition.ts";
import type { ConditionNode, Group, ItemRule, Rule } from "./condition-tree.ts";
import { pathIn } from "./rule-subject.ts";

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
  if (node.kind === "items") return fromItems(node);
  const parts = node.parts.flatMap((part) => fromNode(part) ?? []);
  if (parts.length === 0) return undefined;
  const joined: Condition = node.join === "and" ? { and: parts } : { or: parts };
  const [only] = parts;
  return node.not ? { "!": parts.length === 1 && only !== undefined ? only : joined } : joined;
}

function fromItems({ list, quantifier, inside }: ItemRule): Condition {
  const asked = [{ var: list }, fromTree(inside) ?? true] as const;
  if (quantifier === "some") return { some: asked };
  return quantifier === "all" ? { all: asked } : { none: asked };
}

function fromRule({ left, operator, value }: Rule): Condition {
  if (value !== null) return compared(left, operator, value);
  const answered: Condition = { answered: pathIn(left) };
  return operator === "unanswered" ? { "!": answered } : answered;
}

function compared(
  left: Rule["left"],
  operator: Rule["operator"],
  value: NonNullable<Rule["value"]>,
): Condition {
  switch (operator) {
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
    default:
      return { "==": [left, value] };
  }
}

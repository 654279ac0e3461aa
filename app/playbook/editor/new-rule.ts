import { isConstant, isCount, isListOfConstants, isVariable } from "../../facts/operand.ts";
import {
  emptyGroup,
  type ItemRule,
  type Left,
  type Operator,
  type Quantifier,
  type Rule,
  type RuleValue,
} from "../condition-tree.ts";
import type { QuestionsByKey } from "../questions.ts";
import { itemsOf } from "../rule-questions.ts";
import { operatorsFor, type Subject, subjectOf, subjectsOf } from "../rule-subject.ts";

/** A rule to begin with: about the first question, with the first thing that can be asked of it. */
export function newRule(questions: QuestionsByKey): Rule | undefined {
  const [first] = [...questions.keys()].flatMap((key) => subjectsOf(key, questions));
  return first && ruleAbout(first);
}

/** A rule about an answer, with a value to begin with. */
export function ruleAbout(subject: Subject): Rule {
  const [operator = "answered"] = operatorsFor(subject);
  return { kind: "rule", left: subject.left, operator, value: firstValue(subject, operator) };
}

/** What is asked of the items of a list, with a rule to begin with. */
export function ruleAboutItems(
  list: string,
  quantifier: Quantifier,
  questions: QuestionsByKey,
): ItemRule {
  const question = questions.get(list);
  const first = newRule((question && itemsOf(question)) ?? new Map());
  return {
    kind: "items",
    list,
    quantifier,
    inside: { ...emptyGroup, parts: first ? [first] : [] },
  };
}

/** The same rule with another operator: its value stays where it still fits. */
export function withOperator(rule: Rule, operator: Operator, subject: Subject): Rule {
  const fresh = firstValue(subject, operator);
  const { value } = rule;
  if (fresh === null || value === null) return { ...rule, operator, value: fresh };
  if (isListOfConstants(fresh)) return { ...rule, operator, value: asList(value, fresh) };
  return { ...rule, operator, value: isListOfConstants(value) ? (value[0] ?? fresh) : value };
}

function asList(value: NonNullable<RuleValue>, fresh: RuleValue): RuleValue {
  if (isListOfConstants(value)) return value;
  return isConstant(value) ? [value] : fresh;
}

function firstValue(subject: Subject, operator: Operator): RuleValue {
  if (operator === "answered" || operator === "unanswered") return null;
  const first = subject.values?.[0];
  if (operator === "one_of" || operator === "none_of") return first === undefined ? [] : [first];
  return first ?? ownValue(subject);
}

/** A value to begin with where there are none to choose from. */
export function ownValue({ kind }: Subject): string | number {
  return kind === "number" ? 0 : "";
}

/** The answers of the same kind that one can be compared with; the one that it is compared with among them. */
export function othersLike(
  { kind, left }: Subject,
  questions: QuestionsByKey,
  current: RuleValue,
): Subject[] {
  const alike = [...questions.keys()]
    .flatMap((key) => subjectsOf(key, questions))
    .filter((other) => other.kind === kind && !isSame(other.left, left));
  const now = isLeft(current) ? subjectOf(current, questions) : undefined;
  return now === undefined || alike.some((one) => isSame(one.left, now.left))
    ? alike
    : [now, ...alike];
}

/** Whether a value is the answer to another question. */
export function isLeft(value: RuleValue): value is Left {
  return value !== null && (isVariable(value) || isCount(value));
}

function isSame(one: Left, other: Left): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

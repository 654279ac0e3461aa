import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { type Operator, operatorsOf, type Rule, type RuleValue } from "../condition-tree.ts";
import type { QuestionsByKey } from "../questions.ts";

/** A rule to begin with: about the first question, with the first thing that can be asked of it. */
export function newRule(questions: QuestionsByKey): Rule | undefined {
  const first = [...questions.values()].find(({ kind }) => operatorsOf[kind].length > 0);
  return first && ruleAbout(first);
}

/** A rule about a question, with a value to begin with. */
export function ruleAbout(question: BoundQuestion): Rule {
  const [operator = "answered"] = operatorsOf[question.kind];
  return { kind: "rule", key: question.base.key, operator, value: firstValue(question, operator) };
}

/** The same rule with another operator: its value stays where it still fits. */
export function withOperator(rule: Rule, operator: Operator, question: BoundQuestion): Rule {
  const fresh = firstValue(question, operator);
  const { value } = rule;
  if (fresh === null || value === null) return { ...rule, operator, value: fresh };
  if (Array.isArray(fresh))
    return {
      ...rule,
      operator,
      value: Array.isArray(value) ? value : typeof value === "string" ? [value] : fresh,
    };
  return { ...rule, operator, value: Array.isArray(value) ? (value[0] ?? fresh) : value };
}

function firstValue({ kind, values }: BoundQuestion, operator: Operator): RuleValue {
  if (operator === "answered" || operator === "unanswered") return null;
  const first = values?.[0];
  if (operator === "one_of" || operator === "none_of") return first === undefined ? [] : [first];
  return first ?? (kind === "number" ? 0 : "");
}

import {
  type Condition,
  type OfItems,
  type Operand,
  ofItems,
  operandsOf,
  partsOf,
} from "../../facts/condition.ts";
import { isCount, isVariable } from "../../facts/operand.ts";
import type { Diagnosis } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import type { QuestionsByKey } from "../questions.ts";
import { diagnosePath } from "./paths.ts";
import { diagnoseIn, diagnoseSide, wrong } from "./sides.ts";

/** What is wrong with each comparison of a condition: questions that do not exist, values that no answer can be. */
export function diagnoseComparisons(
  condition: Condition,
  place: Place,
  questions: QuestionsByKey,
): Diagnosis[] {
  if (typeof condition === "boolean") return [];
  const [operator = ""] = Object.keys(condition);
  if ("answered" in condition)
    return diagnosePath(condition.answered, [...place, operator], questions);
  const list = ofItems(condition);
  if (list) return diagnoseItems(list, [...place, operator], questions);
  const parts = partsOf(condition);
  if (parts.length > 0) {
    return parts.flatMap((part, index) =>
      diagnoseComparisons(
        part,
        operator === "!" ? [...place, operator] : [...place, operator, index],
        questions,
      ),
    );
  }
  return diagnoseComparison(operator, operandsOf(condition), [...place, operator], questions);
}

/** What is asked of the items of a list reads the questions asked about each item. */
function diagnoseItems(
  [list, condition]: OfItems,
  place: Place,
  questions: QuestionsByKey,
): Diagnosis[] {
  const items = questions.get(list.var)?.items;
  return items === undefined
    ? diagnoseList(list.var, place, questions)
    : diagnoseComparisons(condition, [...place, 1], items);
}

function diagnoseList(path: string, place: Place, questions: QuestionsByKey): Diagnosis[] {
  const unknown = diagnosePath(path, place, questions);
  const bound = questions.get(path);
  if (unknown.length > 0 || !bound || bound.items || bound.kind === "choices") return unknown;
  return [wrong(place, bound, "is no list", "Choose a question with several items.")];
}

function diagnoseComparison(
  operator: string,
  operands: readonly Operand[],
  place: Place,
  questions: QuestionsByKey,
): Diagnosis[] {
  const paths = operands.flatMap((operand) => (isVariable(operand) ? [operand.var] : []));
  const unknown = [
    ...paths.flatMap((path) => diagnosePath(path, place, questions)),
    ...operands.flatMap((operand) =>
      isCount(operand) ? diagnoseList(operand.count, place, questions) : [],
    ),
  ];
  if (unknown.length > 0) return unknown;
  const [left, right] = operands;
  if (left === undefined || right === undefined) return [];
  if (operator === "in") return diagnoseIn(left, right, place, questions);
  const [side, other] = isVariable(left) ? [left, right] : [right, left];
  return diagnoseSide(operator, side, other, place, questions);
}

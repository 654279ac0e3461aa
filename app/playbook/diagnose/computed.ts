import { type Expression, factsReadBy, partsIn, pathIn } from "../../facts/expression.ts";
import { type Diagnosis, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { placedQuestions, type QuestionsByKey, questionsByKey } from "../questions.ts";
import type { Playbook } from "../schema.ts";
import { diagnoseComparisons } from "./comparisons.ts";
import { diagnosePath } from "./paths.ts";

/** Computed values that read what does not exist, or what is only asked after them. */
export function diagnoseComputed(playbook: Playbook): Diagnosis[] {
  const all = questionsByKey(playbook);
  const order = new Map(placedQuestions(playbook).map(({ key }, index) => [key, index]));
  return placedQuestions(playbook).flatMap(({ bound, place }, index) => {
    if (!bound.computed) return [];
    const own = [...place, "value"];
    return [
      ...diagnoseExpression(bound.computed.value, own, all),
      ...factsReadBy(bound.computed.value)
        .filter((key) => (order.get(key) ?? -1) >= index)
        .map((key) => readsLater(key, own)),
    ];
  });
}

function readsLater(key: string, place: Place): Diagnosis {
  const message = `This value is worked out from “${key}”, which is not asked before it.`;
  return error("reads_later", place, message, `Ask “${key}” earlier.`);
}

function diagnoseExpression(
  expression: Expression,
  place: Place,
  questions: QuestionsByKey,
): Diagnosis[] {
  const path = pathIn(expression);
  const condition =
    typeof expression === "object" && "if" in expression ? expression.if[0] : undefined;
  return [
    ...(path === undefined ? [] : diagnosePath(path, place, questions)),
    ...(condition === undefined ? [] : diagnoseComparisons(condition, place, questions)),
    ...partsIn(expression).flatMap((part) => diagnoseExpression(part, place, questions)),
  ];
}

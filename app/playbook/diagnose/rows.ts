import { type Condition, factsRead } from "../../facts/condition.ts";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";
import { itemPart } from "../../kickoff/question-types/row-parts.ts";
import { type Diagnosis, error } from "../diagnosis.ts";
import type { Place } from "../place.ts";
import { type PlacedQuestion, placedQuestions, questionsByKey } from "../questions.ts";
import type { Playbook, Section } from "../schema.ts";
import { diagnoseComparisons } from "./comparisons.ts";

type RowQuestion = Extract<Section["questions"][number], { type: "per_item" }>["questions"][number];

type RowCondition = { readonly condition: Condition; readonly place: Place; readonly row: number };

/** Conditions in the rows of lists that read what neither the row nor the form has asked by then. */
export function diagnoseRows(playbook: Playbook): Diagnosis[] {
  const form = questionsByKey(playbook);
  const order = new Map(placedQuestions(playbook).map(({ key }, index) => [key, index]));
  return placedQuestions(playbook).flatMap((placed, index) => {
    const conditions = conditionsIn(placed);
    if (conditions.length === 0) return [];
    const items = placed.bound.items ?? new Map<string, BoundQuestion>();
    const keys = [...items.keys()].filter((key) => key !== itemPart);
    const readable = new Map([...form, ...items]);
    return conditions.flatMap(({ condition, place, row }) => [
      ...diagnoseComparisons(condition, place, readable),
      ...factsRead(condition)
        .filter((key) =>
          items.has(key)
            ? keys.indexOf(key) >= row
            : form.has(key) && (order.get(key) ?? 0) >= index,
        )
        .map((key) => readsLater(key, place)),
    ]);
  });
}

function conditionsIn({ question, place }: PlacedQuestion): RowCondition[] {
  if (question.type !== "per_item" && question.type !== "repeating_group") return [];
  return question.questions.flatMap((own, row) =>
    conditionsOf(own).map(([condition, steps]) => ({
      condition,
      place: [...place, "questions", row, ...steps],
      row,
    })),
  );
}

/** The condition of a question, and of each of its options, with where it stands. */
function conditionsOf(question: RowQuestion): (readonly [Condition, Place])[] {
  const options = "options" in question ? question.options : [];
  return [
    ...(question.when === undefined ? [] : [[question.when, ["when"]] as const]),
    ...options.flatMap(({ when }, index) =>
      when === undefined ? [] : [[when, ["options", index, "when"]] as const],
    ),
  ];
}

function readsLater(key: string, place: Place): Diagnosis {
  const message = `This condition reads “${key}”, which is not asked before it.`;
  return error("reads_later", place, message, `Ask “${key}” earlier.`);
}

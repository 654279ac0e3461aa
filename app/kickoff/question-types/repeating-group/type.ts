import { z } from "zod";
import { checkSchema } from "../../check-schema.ts";
import { bindItem, itemQuestionsSchema } from "../item-types.ts";
import { listBehaviour, listSettings, minBeyondMax } from "../list.ts";
import { questionBase, questionType } from "../question-type.ts";
import { recordItems } from "../record-items.ts";

const schema = questionBase
  .extend({
    type: z.literal("repeating_group"),
    ...listSettings,
    /** What is asked about each item. */
    questions: itemQuestionsSchema,
    /** What must hold between the answers of one item. */
    checks: z.array(checkSchema).max(30).optional(),
  })
  .refine(({ min, max }) => min <= max, minBeyondMax);

/** Several items, each with answers of its own; the fact is a list of { key: answer }. */
export const repeatingGroup = questionType(schema, (settings) => {
  const questions = settings.questions.map((question) => bindItem(question));
  return {
    ...listBehaviour(settings, questions, recordItems(settings.item, questions)),
    items: new Map(questions.map((question) => [question.base.key, question])),
  };
});

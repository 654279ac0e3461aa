import { z } from "zod";
import { bindItem, itemQuestionSchema } from "../item-types.ts";
import { listBehaviour, listSettings, minBeyondMax } from "../list.ts";
import { questionBase, questionType } from "../question-type.ts";

const schema = questionBase
  .extend({
    type: z.literal("repeating_value"),
    ...listSettings,
    /** How each item is asked for. */
    of: itemQuestionSchema
      .refine(({ when }) => when === undefined, {
        path: ["when"],
        message: "The values of a list have no condition of their own. Put it on the list.",
      })
      .refine(({ mayBe }) => mayBe === undefined, {
        path: ["mayBe"],
        message: "A value of a list that is not known is left out. Put “mayBe” on the list.",
      }),
  })
  .refine(({ min, max }) => min <= max, minBeyondMax);

/** Several values of one kind; the fact is the list of them, in the order they were given. */
export const repeatingValue = questionType(schema, (settings) => {
  const question = bindItem({ ...settings.of, required: true });
  const { key } = question.base;
  const behaviour = listBehaviour(settings, [question], {
    made: (answers) => answers[key] ?? "",
    answerIn: (item) => item,
    show: question.show,
    cell: question.cell,
    between: "\n",
  });
  return { ...behaviour, items: new Map([["", question]]) };
});

import { z } from "zod";
import { hasItems } from "../earlier-items.ts";
import { itemQuestionsSchema } from "../item-types.ts";
import { questionBase, questionType } from "../question-type.ts";
import { itemPart } from "../row-parts.ts";
import { blocks } from "./blocks.ts";

const schema = questionBase.extend({
  type: z.literal("per_item"),
  /** The earlier question with several answers: each of them gets a block. */
  of: z.string().min(1).max(80),
  /** Which part of an item is its name, where items have parts. */
  name: z.string().min(1).max(80).optional(),
  /** What is asked about each item. Their texts may say {{ item }}. */
  questions: itemQuestionsSchema.refine(
    (questions) => questions.every(({ key }) => key !== itemPart),
    `The key “${itemPart}” stands for the name of the item. Choose another.`,
  ),
  suppliedBy: z.never().optional(),
});

/**
 * The same questions about each item of an earlier list; the fact is a list of { item: its name,
 * key: answer }. While the list has no item, nothing is asked.
 */
export const perItem = questionType(schema, blocks, ({ of }) => hasItems(of));

import { z } from "zod";
import { choiceFromList } from "../choice-from-list.ts";
import { optionsSchema } from "../options.ts";
import { questionBase, questionType } from "../question-type.ts";

const schema = questionBase.extend({ type: z.literal("lookup"), options: optionsSchema });

/** One of many options, found in a list; the fact is the option's value. */
export const lookup = questionType(schema, ({ options }) => choiceFromList(options));

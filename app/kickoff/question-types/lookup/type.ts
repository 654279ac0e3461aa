import { z } from "zod";
import { choiceFromList } from "../choice-from-list.ts";
import {
  canBeSupplied,
  choicesOf,
  dependsOnFacts,
  hasOptions,
  noOptions,
  notSupplied,
  offeredSettings,
  offeredWhen,
  offering,
  somethingOffered,
  valuesOf,
} from "../offered.ts";
import type { Light, QuestionBehaviour } from "../question-type.ts";
import { questionBase, questionType } from "../question-type.ts";

const schema = questionBase
  .extend({ type: z.literal("lookup"), ...offeredSettings })
  .refine(hasOptions, noOptions)
  .refine(canBeSupplied, notSupplied);

type Settings = z.infer<typeof schema>;

/** One of many options, found in a list; the fact is the option's value. */
export const lookup = questionType(schema, offering(behaviourIn, dependsOnFacts), somethingOffered);

function behaviourIn(question: Settings, light?: Light): QuestionBehaviour {
  const isOpen = light === undefined && question.optionsFrom !== undefined;
  return {
    ...choiceFromList(choicesOf(question, light), {}, isOpen),
    values: valuesOf(question),
    offeredWhen: offeredWhen(question),
  };
}

import { z } from "zod";
import type { Choice } from "../control.ts";
import { textIn } from "../entered.ts";
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
import {
  choiceCell,
  choicesFromCells,
  enterChoice,
  isOffered,
  otherAsChoice,
  otherChoice,
  readOther,
  showChoice,
} from "../options.ts";
import type { Entered, Parsed } from "../parsed.ts";
import type { Light, QuestionBehaviour } from "../question-type.ts";
import { questionBase, questionType } from "../question-type.ts";

const schema = questionBase
  .extend({
    type: z.literal("one_choice"),
    ...offeredSettings,
    /** Adds "Other" with a text; the fact is then { other: text }. */
    other: z.boolean().default(false),
  })
  .refine(hasOptions, noOptions)
  .refine(canBeSupplied, notSupplied);

type Settings = z.infer<typeof schema>;

/** One of several options; the fact is the option's value. */
export const oneChoice = questionType(schema, offering(behaviourIn, dependsOnFacts), (question) =>
  question.other ? undefined : somethingOffered(question),
);

function behaviourIn(question: Settings, light?: Light): QuestionBehaviour {
  const options = choicesOf(question, light);
  const choices = question.other ? [...options, otherAsChoice] : options;
  const isOpen = light === undefined && question.optionsFrom !== undefined;
  return {
    kind: "choice",
    values: valuesOf(question),
    offeredWhen: offeredWhen(question),
    control: { kind: "choices", part: "", several: false, choices },
    parse: (entered) => parse(choices, isOpen, entered),
    enter: enterChoice,
    show: (value) => showChoice(choices, value),
    cell: choiceCell,
    fromCell: (cell) => ({ entered: choicesFromCells(choices, [cell]) }),
  };
}

function parse(choices: readonly Choice[], isOpen: boolean, entered: Entered): Parsed {
  const chosen = textIn(entered, "");
  if (chosen === "") return { state: "empty" };
  if (!isOpen && !isOffered(choices, chosen)) {
    return { state: "invalid", problems: [{ part: "", message: "Choose one of the options." }] };
  }
  if (chosen !== otherChoice) return { state: "valid", value: chosen };
  const other = readOther(entered);
  return "problem" in other
    ? { state: "invalid", problems: [other.problem] }
    : { state: "valid", value: other.value };
}

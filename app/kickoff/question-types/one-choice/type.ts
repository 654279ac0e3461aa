import { z } from "zod";
import { textIn } from "../entered.ts";
import {
  choiceCell,
  enterChoice,
  optionsSchema,
  otherAsChoice,
  otherChoice,
  readOther,
  showChoice,
} from "../options.ts";
import type { Choice, Entered, Parsed } from "../question-type.ts";
import { questionBase, questionType } from "../question-type.ts";

const schema = questionBase.extend({
  type: z.literal("one_choice"),
  options: optionsSchema,
  /** Adds "Other" with a text; the fact is then { other: text }. */
  other: z.boolean().default(false),
});

/** One of several options; the fact is the option's value. */
export const oneChoice = questionType(schema, (question) => {
  const choices: readonly Choice[] = question.other
    ? [...question.options, otherAsChoice]
    : question.options;
  return {
    kind: "choice",
    values: question.options.map((option) => option.value),
    control: { kind: "choices", part: "", several: false, choices },
    parse: (entered) => parse(choices, entered),
    enter: enterChoice,
    show: (value) => showChoice(choices, value),
    cell: choiceCell,
  };
});

function parse(choices: readonly Choice[], entered: Entered): Parsed {
  const chosen = textIn(entered, "");
  if (chosen === "") return { state: "empty" };
  if (!choices.some((choice) => choice.value === chosen)) {
    return { state: "invalid", problems: [{ part: "", message: "Choose one of the options." }] };
  }
  if (chosen !== otherChoice) return { state: "valid", value: chosen };
  const other = readOther(entered);
  return "problem" in other
    ? { state: "invalid", problems: [other.problem] }
    : { state: "valid", value: other.value };
}

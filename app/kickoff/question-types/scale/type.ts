import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import type { Choice } from "../control.ts";
import { plainText, textIn } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";

const endLabel = z.string().min(1).max(60).optional();

const schema = questionBase.extend({
  type: z.literal("scale"),
  min: z.number().int().min(0).max(1).default(1),
  max: z.number().int().min(2).max(10).default(5),
  /** What the lowest means: "Not at all". */
  minLabel: endLabel,
  /** What the highest means: "Very much". */
  maxLabel: endLabel,
});

type Settings = z.infer<typeof schema>;

/** A step on a scale; the fact is its number. */
export const scale = questionType(schema, (question) => {
  const steps = stepsOf(question);
  return {
    kind: "number",
    values: steps,
    control: {
      kind: "choices",
      part: "",
      several: false,
      choices: steps.map((step) => choiceFor(question, step)),
    },
    parse: (entered) => parse(steps, entered),
    enter: (value) => ({ "": [plainText(value)] }),
    show: (value) => show(question, value),
    cell: plainText,
  };
});

function stepsOf({ min, max }: Settings): readonly number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

function choiceFor(question: Settings, step: number): Choice {
  const hint = meaningOf(question, step);
  return { value: String(step), label: String(step), ...(hint === undefined ? {} : { hint }) };
}

function meaningOf({ min, max, minLabel, maxLabel }: Settings, step: number): string | undefined {
  if (step === min) return minLabel;
  return step === max ? maxLabel : undefined;
}

function parse(steps: readonly number[], entered: Entered): Parsed {
  const chosen = textIn(entered, "");
  if (chosen === "") return { state: "empty" };
  const value = steps.find((step) => String(step) === chosen);
  return value === undefined
    ? { state: "invalid", problems: [{ part: "", message: "Choose one of the steps." }] }
    : { state: "valid", value };
}

function show(question: Settings, value: FactValue): string {
  if (typeof value !== "number") return plainText(value);
  const meaning = meaningOf(question, value);
  const place = `${value} out of ${question.max}`;
  return meaning === undefined ? place : `${place} (${meaning})`;
}

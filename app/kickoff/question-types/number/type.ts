import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { outside, readDecimal, writeDecimal } from "../decimal.ts";
import { plainText, textIn } from "../entered.ts";
import type { Entered, Parsed } from "../question-type.ts";
import { questionBase, questionType } from "../question-type.ts";

const schema = questionBase
  .extend({
    type: z.literal("number"),
    min: z.number().optional(),
    max: z.number().optional(),
    /** Digits allowed after the decimal point. */
    decimals: z.number().int().min(0).max(6).default(0),
    /** What is counted: "people", "km". */
    unit: z.string().min(1).max(40).optional(),
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    path: ["min"],
    message: "min is greater than max.",
  });

type Settings = z.infer<typeof schema>;

/** A number; the fact is a number. */
export const number = questionType(schema, (question) => ({
  kind: "number",
  values: undefined,
  control: {
    kind: "text",
    part: "",
    input: "text",
    inputMode: question.decimals > 0 ? "decimal" : "numeric",
    suffix: question.unit,
    width: "10",
  },
  parse: (entered) => parse(question, entered),
  enter: (value) => ({
    "": [typeof value === "number" ? writeDecimal(value, question.decimals) : plainText(value)],
  }),
  show: (value) => show(question, value),
  cell: plainText,
}));

function parse(question: Settings, entered: Entered): Parsed {
  const typed = textIn(entered, "");
  if (typed === "") return { state: "empty" };
  const read = readDecimal(withoutUnit(typed, question.unit), question.decimals);
  if ("message" in read) return invalid(read.message);
  const message = outside(read.number, question, (limit) => show(question, limit));
  return message === undefined ? { state: "valid", value: read.number } : invalid(message);
}

function invalid(message: string): Parsed {
  return { state: "invalid", problems: [{ part: "", message }] };
}

function withoutUnit(typed: string, unit: string | undefined): string {
  if (unit === undefined || !typed.toLowerCase().endsWith(unit.toLowerCase())) return typed;
  return typed.slice(0, typed.length - unit.length).trim();
}

function show({ decimals, unit }: Settings, value: FactValue): string {
  if (typeof value !== "number") return plainText(value);
  const digits = new Intl.NumberFormat("en-GB", { maximumFractionDigits: decimals }).format(value);
  return unit === undefined ? digits : `${digits} ${unit}`;
}

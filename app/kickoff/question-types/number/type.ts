import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { outside, readDecimal, writeDecimal } from "../decimal.ts";
import { plainText, textIn } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";

const unitName = z.string().min(1).max(40);

const schema = questionBase
  .extend({
    type: z.literal("number"),
    min: z.number().optional(),
    max: z.number().optional(),
    /** Digits allowed after the decimal point. */
    decimals: z.number().int().min(0).max(6).default(0),
    /** What is counted: "km", or where one is called otherwise { one: "person", many: "people" }. */
    unit: z.union([unitName, z.strictObject({ one: unitName, many: unitName })]).optional(),
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
    suffix: namesOf(question)?.many,
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
  const read = readDecimal(withoutUnit(typed, question), question.decimals);
  if ("message" in read) return invalid(read.message);
  const message = outside(read.number, question, (limit) => show(question, limit));
  return message === undefined ? { state: "valid", value: read.number } : invalid(message);
}

function invalid(message: string): Parsed {
  return { state: "invalid", problems: [{ part: "", message }] };
}

type Names = { readonly one: string; readonly many: string };

function namesOf({ unit }: Settings): Names | undefined {
  return typeof unit === "string" ? { one: unit, many: unit } : unit;
}

/** People write the unit too, where it stands beside the field or not. */
function withoutUnit(typed: string, question: Settings): string {
  const { one = "", many = "" } = namesOf(question) ?? {};
  const written =
    [many, one].find((name) => typed.toLowerCase().endsWith(name.toLowerCase())) ?? "";
  return typed.slice(0, typed.length - written.length).trim();
}

function show(question: Settings, value: FactValue): string {
  if (typeof value !== "number") return plainText(value);
  const digits = groups(value, question.decimals);
  const names = namesOf(question);
  if (names === undefined) return digits;
  return `${digits} ${value === 1 ? names.one : names.many}`;
}

function groups(value: number, decimals: number): string {
  const known = formats.get(decimals);
  const format = known ?? new Intl.NumberFormat("en-GB", { maximumFractionDigits: decimals });
  formats.set(decimals, format);
  return format.format(value);
}

// Making a format takes longer than using it.
const formats = new Map<number, Intl.NumberFormat>();

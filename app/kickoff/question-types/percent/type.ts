import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { outside, readDecimal, writeDecimal } from "../decimal.ts";
import { plainText, textIn } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";

const schema = questionBase
  .extend({
    type: z.literal("percent"),
    min: z.number().default(0),
    max: z.number().default(100),
    /** Digits allowed after the decimal point. */
    decimals: z.number().int().min(0).max(6).default(2),
  })
  .refine(({ min, max }) => min <= max, { path: ["min"], message: "min is greater than max." });

type Settings = z.infer<typeof schema>;

/** A share in hundredths; the fact is the number before the sign (12.5 is 12.5%). */
export const percent = questionType(schema, (question) => ({
  kind: "number",
  values: undefined,
  control: {
    kind: "text",
    part: "",
    input: "text",
    inputMode: question.decimals > 0 ? "decimal" : "numeric",
    suffix: "%",
    width: "4",
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
  const bare = typed.normalize("NFKC").replace(/(?:%|per ?cent)$/i, "");
  const read = readDecimal(bare, question.decimals);
  if ("message" in read) return invalid(read.message);
  const message = outside(read.number, question, (limit) => show(question, limit));
  return message === undefined ? { state: "valid", value: read.number } : invalid(message);
}

function invalid(message: string): Parsed {
  return { state: "invalid", problems: [{ part: "", message }] };
}

function show({ decimals }: Settings, value: FactValue): string {
  if (typeof value !== "number") return plainText(value);
  const digits = new Intl.NumberFormat("en-GB", { maximumFractionDigits: decimals }).format(value);
  return `${digits}%`;
}

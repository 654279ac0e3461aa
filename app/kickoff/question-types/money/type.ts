import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { outside, readDecimal, writeDecimal } from "../decimal.ts";
import { plainText, textIn } from "../entered.ts";
import type { Entered, Parsed } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

const schema = questionBase
  .extend({
    type: z.literal("money"),
    /** ISO 4217: "GBP". */
    currency: z
      .string()
      .refine((code) => currencies.has(code), "Write a currency as its ISO code, such as GBP."),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    path: ["min"],
    message: "min is greater than max.",
  });

type Settings = z.infer<typeof schema>;

/**
 * An amount in the question's currency. The fact is a plain number in major units (12.5 is
 * £12.50), so that rules compare it like any number; the currency stays with the question.
 */
export const money = questionType(schema, (question) => {
  const format = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency: question.currency,
    trailingZeroDisplay: "stripIfInteger",
  });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  const show = (value: FactValue) =>
    typeof value === "number" ? format.format(value) : plainText(value);
  return {
    kind: "number",
    values: undefined,
    control: {
      kind: "text",
      part: "",
      input: "text",
      inputMode: decimals > 0 ? "decimal" : "numeric",
      prefix: signOf(question.currency, "symbol"),
      width: "10",
    },
    parse: (entered) => parse(question, { decimals, show }, entered),
    enter: (value) => ({
      "": [typeof value === "number" ? writeDecimal(value, decimals) : plainText(value)],
    }),
    show,
    cell: plainText,
  };
});

type Currency = { readonly decimals: number; readonly show: (value: number) => string };

function parse(question: Settings, { decimals, show }: Currency, entered: Entered): Parsed {
  const typed = textIn(entered, "");
  if (typed === "") return { state: "empty" };
  const bare = withoutSigns(typed, question.currency);
  if (/[\p{Sc}\p{L}]/u.test(bare))
    return invalid(`Write the amount in ${signOf(question.currency, "name")}, in digits.`);
  const read = readDecimal(bare, decimals);
  if ("message" in read) return invalid(read.message);
  const message = outside(read.number, question, show);
  return message === undefined ? { state: "valid", value: read.number } : invalid(message);
}

function invalid(message: string): Parsed {
  return { state: "invalid", problems: [{ part: "", message }] };
}

/** What was typed without the question's own currency: its sign, its short sign or its code. */
function withoutSigns(typed: string, currency: string): string {
  const signs = [currency, signOf(currency, "symbol"), signOf(currency, "narrowSymbol")];
  return signs
    .reduce((text, sign) => text.replace(sign, "").replace(sign.toLowerCase(), ""), typed)
    .trim();
}

function signOf(currency: string, currencyDisplay: "symbol" | "narrowSymbol" | "name"): string {
  const parts = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    currencyDisplay,
  }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}

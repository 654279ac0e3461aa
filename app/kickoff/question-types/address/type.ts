import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { enterParts, partOf, textIn, tooLong, withoutEmpty } from "../entered.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import { questionBase, questionType } from "../question-type.ts";
import { addressControl } from "./control.ts";
import { countrySchema, isCountry } from "./countries.ts";
import { type Address, type AddressPart, addressLines } from "./local-order.ts";

const longest = 300;
const parts = [
  "line1",
  "line2",
  "city",
  "region",
  "postcode",
  "country",
] as const satisfies readonly AddressPart[];

const schema = questionBase
  .extend({
    type: z.literal("address"),
    /** The country that is chosen already. */
    country: countrySchema.optional(),
    /** The countries to choose from; all of them when left out. */
    countries: z.array(countrySchema).min(1).optional(),
  })
  .refine(
    ({ country, countries }) => country === undefined || (countries?.includes(country) ?? true),
    {
      path: ["country"],
      message: "The country chosen already is not among the countries to choose from.",
    },
  );

type Settings = z.infer<typeof schema>;

/**
 * A postal address anywhere. The fact is { line1, line2, city, region, postcode, country } with
 * the parts that were written; the country as ISO code. State and postcode are never demanded:
 * many places have none.
 */
export const address = questionType(schema, (question) => ({
  kind: "parts",
  values: undefined,
  control: addressControl(question.country, question.countries),
  parse: (entered) => parse(question, entered),
  enter: (value) => enterParts(value, parts),
  show: (value) => addressLines(asAddress(value)).join("\n"),
  cell: (value) => addressLines(asAddress(value)).join(", "),
}));

function parse({ countries }: Settings, entered: Entered): Parsed {
  const address: Address = Object.fromEntries(parts.map((part) => [part, textIn(entered, part)]));
  const { country = "", ...written } = address;
  if (Object.values(written).every((text) => text === "")) return { state: "empty" };
  const problems = [...missing(address), ...tooLongParts(address)];
  if (country !== "" && !(isCountry(country) && (countries?.includes(country) ?? true))) {
    problems.push({ part: "country", message: "Choose a country from the list." });
  }
  return problems.length > 0
    ? { state: "invalid", problems }
    : { state: "valid", value: withoutEmpty(address) };
}

function missing({ line1, city, country }: Address): Problem[] {
  const problems: Problem[] = [];
  if (line1 === "" && city === "")
    problems.push({ part: "line1", message: "Add the first line of the address, or the town." });
  if (country === "") problems.push({ part: "country", message: "Choose the country." });
  return problems;
}

function tooLongParts(address: Address): Problem[] {
  return parts.flatMap((part) => {
    const message = tooLong(address[part] ?? "", longest);
    return message === undefined ? [] : [{ part, message }];
  });
}

function asAddress(value: FactValue): Address {
  return withoutEmptyTexts(parts.map((part) => [part, partOf(value, part)]));
}

function withoutEmptyTexts(texts: readonly (readonly [AddressPart, string])[]): Address {
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}

import { countryName } from "./countries.ts";

/** An address as a fact: only the parts that were written. */
export type Address = Readonly<Partial<Record<AddressPart, string>>>;
export type AddressPart = "line1" | "line2" | "city" | "region" | "postcode" | "country";

type Line = readonly { readonly before: string; readonly part: AddressPart }[];

const postcodeFirst = lines("line1 | line2 | postcode city | region");
const postcodeAlone = lines("line1 | line2 | city | region | postcode");
const postcodeLast = lines("line1 | line2 | city postcode | region");
const regionThenPostcode = lines("line1 | line2 | city, region postcode");
/** From the large to the small, as East Asian scripts write it. */
const largeToSmall = lines("postcode | region city | line1 | line2");

const byCountry: Readonly<Record<string, readonly Line[]>> = {
  ...each("GB GG IE IM JE KE LK RU UA ZA", postcodeAlone),
  ...each("BD HK MM NP NZ PK SA SG TH", postcodeLast),
  ...each("CA PH PR TW US VN JP KR", regionThenPostcode),
  AU: lines("line1 | line2 | city region postcode"),
  BR: lines("line1 | line2 | city - region | postcode"),
  IN: lines("line1 | line2 | city - postcode | region"),
  IT: lines("line1 | line2 | postcode city region"),
  MX: lines("line1 | line2 | postcode city, region"),
  HU: lines("postcode city | line1 | line2 | region"),
};

const writtenLargeToSmall = new Set(["CN", "JP", "KR", "TW"]);
const eastAsian = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The address as it is written where it lies, one line under the other, the country's name last. */
export function addressLines(address: Address): string[] {
  const written = orderFor(address).map((line) => fill(line, address));
  const country = address.country === undefined ? "" : countryName(address.country);
  return [...written, country].filter((line) => line !== "");
}

function orderFor({ country = "", ...rest }: Address): readonly Line[] {
  if (writtenLargeToSmall.has(country) && eastAsian.test(Object.values(rest).join("")))
    return largeToSmall;
  return Object.hasOwn(byCountry, country) ? (byCountry[country] ?? postcodeFirst) : postcodeFirst;
}

function fill(line: Line, address: Address): string {
  return line.reduce((text, { before, part }) => {
    const value = address[part] ?? "";
    return text === "" || value === "" ? text + value : text + before + value;
  }, "");
}

function lines(layout: string): readonly Line[] {
  return layout
    .split(" | ")
    .map((line) =>
      [...line.matchAll(/([^a-z0-9]*)(line1|line2|city|region|postcode)/g)].flatMap(
        ([, before = "", part = ""]) => (isPart(part) ? [{ before, part }] : []),
      ),
    );
}

function isPart(text: string): text is AddressPart {
  return ["line1", "line2", "city", "region", "postcode", "country"].includes(text);
}

function each(countries: string, order: readonly Line[]): Record<string, readonly Line[]> {
  return Object.fromEntries(countries.split(" ").map((country) => [country, order]));
}

import { z } from "zod";
import { countryName } from "../kickoff/question-types/address/countries.ts";
import { regionsOf } from "../lib/public-holidays.ts";
import { timeZoneSchema } from "../lib/time-zone.ts";

/** Where somebody works: whose public holidays they keep, and what their clocks show. */
export type Place = {
  /** ISO 3166, "GB". */
  readonly country: string;
  /** A part of the country with holidays of its own, "SCT"; null is all of it. */
  readonly region: string | null;
  /** An IANA time zone. */
  readonly timeZone: string;
};

/** The fields of a place, for inputs that have more beside them; those check `regionIsThere` themselves. */
export const placeFields = {
  timeZone: timeZoneSchema,
  country: z.string().regex(/^[A-Z]{2}$/, "Choose a country."),
  region: z.string().nullable().default(null),
};

/** A region has to be one of its country: the holidays of any other would silently not count. */
export function regionIsThere({ country, region }: Pick<Place, "country" | "region">): boolean {
  return region === null || regionsOf(country).some(({ value }) => value === region);
}

export const regionProblem = { path: ["region"], error: "Choose a region of this country." };

/** "Scotland, United Kingdom". */
export function placeInWords({ country, region }: Pick<Place, "country" | "region">): string {
  const inside = regionsOf(country).find(({ value }) => value === region);
  return [inside?.label, countryName(country)].filter(Boolean).join(", ");
}

import { countryChoices } from "../kickoff/question-types/address/countries.ts";
import { regionsOf } from "../lib/public-holidays.ts";

type Choice = { readonly value: string; readonly label: string };

/** Countries, their regions and time zones to choose from. */
export type PlaceChoices = {
  readonly countries: readonly Choice[];
  /** By country: its regions with holidays of their own, where it has any. */
  readonly regions: Readonly<Record<string, readonly Choice[]>>;
  readonly timeZones: readonly string[];
};

const countries = countryChoices().map(({ value, label }) => ({ value, label }));
const regions = Object.fromEntries(
  countries
    .map(({ value }) => [value, regionsOf(value)] as const)
    .filter(([, inside]) => inside.length > 0),
);

/**
 * The countries, regions and time zones of this computer. Browsers know slightly other ones, so the
 * server says them for both.
 * @param used time zones in use, which are offered even where this computer does not list them
 */
export function placeChoices(...used: readonly string[]): PlaceChoices {
  return {
    countries,
    regions,
    timeZones: [...new Set([...used, ...Intl.supportedValuesOf("timeZone")])].sort(),
  };
}

import { countryChoices } from "../kickoff/question-types/address/countries.ts";

/** Countries and time zones to choose from. */
export type PlaceChoices = {
  readonly countries: readonly { readonly value: string; readonly label: string }[];
  readonly timeZones: readonly string[];
};

/**
 * The countries and time zones of this computer. Browsers know slightly other ones, so the
 * server says them for both.
 * @param used time zones in use, which are offered even where this computer does not list them
 */
export function placeChoices(...used: readonly string[]): PlaceChoices {
  const countries = countryChoices().map(({ value, label }) => ({ value, label }));
  return {
    countries,
    timeZones: [...new Set([...used, ...Intl.supportedValuesOf("timeZone")])].sort(),
  };
}

import Holidays from "date-holidays";

const everywhere = new Holidays();

/**
 * The public and bank holidays of a country (ISO 3166, "GB") and, where given, a region of it
 * ("ENG"), as ISO dates in order. None for a country that is not known.
 */
export function holidaysFor(
  country: string,
  region: string | null,
  years: readonly number[],
): string[] {
  const lookup = region === null ? new Holidays(country) : new Holidays(country, region);
  const days = years
    .flatMap((year) => lookup.getHolidays(year))
    .filter(({ type }) => type === "public" || type === "bank")
    .map(({ date }) => date.slice(0, 10));
  return [...new Set(days)].sort();
}

/** The parts of a country that have holidays of their own, by name: { value: "SCT", label: "Scotland" }. */
export function regionsOf(country: string): { value: string; label: string }[] {
  const names: Readonly<Record<string, string>> = everywhere.getStates(country, "en") ?? {};
  return Object.entries(names)
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
}

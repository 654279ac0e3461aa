import type { PlaceChoices } from "./place-choices.server.ts";

export function TimeZoneOptions({ timeZones }: Pick<PlaceChoices, "timeZones">) {
  return timeZones.map((zone) => (
    <option key={zone} value={zone}>
      {zone.replaceAll("_", " ")}
    </option>
  ));
}

export function CountryOptions({ countries }: Pick<PlaceChoices, "countries">) {
  return countries.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

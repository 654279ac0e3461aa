import type { ComponentProps } from "react";
import { SelectField } from "../components/staff/field.tsx";
import type { PlaceChoices } from "./place-choices.server.ts";
import { words } from "./words.en.ts";

const { settings: said } = words;

type RegionFieldProps = Pick<PlaceChoices, "regions"> & {
  readonly field: Omit<ComponentProps<typeof SelectField>, "label">;
  /** As it is chosen by now. */
  readonly country: string;
};

/** The region of a country whose regions have holidays of their own; nothing for any other country. */
export function RegionField({ regions, field, country }: RegionFieldProps) {
  const inside = regions[country];
  if (inside === undefined) return null;
  return (
    <SelectField key={country} {...field} label={said.region} hint={said.regionHint}>
      <option value="">{said.wholeCountry}</option>
      {inside.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}

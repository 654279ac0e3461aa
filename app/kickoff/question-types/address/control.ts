import type { Control } from "../control.ts";
import { countryChoices } from "./countries.ts";

/** What people call the parts where the address most likely lies. */
const namesByCountry: Readonly<
  Record<string, { readonly region: string; readonly postcode: string }>
> = {
  US: { region: "State", postcode: "ZIP code" },
  CA: { region: "Province or territory", postcode: "Postal code" },
  AU: { region: "State or territory", postcode: "Postcode" },
  GB: { region: "County (optional)", postcode: "Postcode" },
  IE: { region: "County", postcode: "Eircode" },
  IN: { region: "State", postcode: "PIN code" },
};
const anywhere = {
  region: "State, province or county (if there is one)",
  postcode: "Postcode (if there is one)",
};

/** The fields of an address, named as people of the likely country name them. */
export function addressControl(
  country: string | undefined,
  countries?: readonly string[],
): Control {
  const names = (country === undefined ? undefined : namesByCountry[country]) ?? anywhere;
  return {
    kind: "group",
    layout: "stack",
    controls: [
      {
        kind: "text",
        part: "line1",
        label: "Address line 1",
        input: "text",
        autoComplete: "address-line1",
        width: "full",
      },
      {
        kind: "text",
        part: "line2",
        label: "Address line 2 (optional)",
        input: "text",
        autoComplete: "address-line2",
        width: "full",
      },
      {
        kind: "text",
        part: "city",
        label: "Town or city",
        input: "text",
        autoComplete: "address-level2",
        width: "20",
      },
      {
        kind: "text",
        part: "region",
        label: names.region,
        input: "text",
        autoComplete: "address-level1",
        width: "20",
      },
      {
        kind: "text",
        part: "postcode",
        label: names.postcode,
        input: "text",
        autoComplete: "postal-code",
        width: "10",
      },
      {
        kind: "select",
        part: "country",
        label: "Country",
        autoComplete: "country",
        initial: country,
        choices: countryChoices(countries),
      },
    ],
  };
}

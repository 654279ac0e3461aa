import { countryChoices } from "../kickoff/question-types/address/countries.ts";

/** Every country by its name. */
export function CountryOptions() {
  return countryChoices().map(({ value, label }) => <option key={value} value={value}>{label}</option>);
}

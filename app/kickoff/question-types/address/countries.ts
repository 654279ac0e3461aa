import { z } from "zod";
import type { Choice } from "../control.ts";

/** ISO 3166-1: every country and territory that has a code of its own. */
const codes =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
  "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
  "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO " +
  "JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR " +
  "MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO " +
  "RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV " +
  "TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

const names = new Intl.DisplayNames(["en-GB"], { type: "region", fallback: "code" });

/** Names that people use for their own place where the standard one is longer. */
const short: Readonly<Record<string, string>> = { HK: "Hong Kong", MO: "Macao" };

const byCode: ReadonlyMap<string, Choice> = new Map(
  codes
    .split(" ")
    .map((value) => [value, { value, label: short[value] ?? names.of(value) ?? value }]),
);

const byName: readonly Choice[] = [...byCode.values()].sort((a, b) =>
  a.label.localeCompare(b.label, "en"),
);

/** Whether a text is the ISO code of a country. */
export function isCountry(code: string): boolean {
  return byCode.has(code);
}

/** A country as it stands in a playbook. */
export const countrySchema = z
  .string()
  .refine(isCountry, "Write a country as its two-letter ISO code, such as GB.");

/** The name of a country by its ISO code; a code nobody knows stays as it is. */
export function countryName(code: string): string {
  return byCode.get(code)?.label ?? code;
}

/** The countries to choose from, in the order of their names; all of them unless some are named. */
export function countryChoices(only?: readonly string[]): readonly Choice[] {
  return only === undefined ? byName : byName.filter((choice) => only.includes(choice.value));
}

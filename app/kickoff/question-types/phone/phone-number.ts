import {
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js";
import { z } from "zod";
import type { FactValue } from "../../../facts/fact.ts";
import { partOf, plainText, tooLong, withoutEmpty } from "../entered.ts";

const longest = 100;

export const phoneDoubt =
  "Please check this number. It does not look complete, and we keep it as you wrote it.";

/** The country whose way of writing numbers is meant when no country code is written. */
export const phoneCountrySchema = z
  .string()
  .refine(isSupportedCountry, "Write a country as its two-letter ISO code, such as GB.");

export type PhoneReading =
  | { readonly state: "refused"; readonly message: string }
  | { readonly state: "kept"; readonly value: FactValue; readonly doubt?: string };

/**
 * Reads a phone number: { typed, e164, ext }. What no numbering plan knows is kept as
 * { typed }, with a doubt: whether a number works is for the person who dials it to say.
 */
export function readPhone(typed: string, country: string | undefined): PhoneReading {
  const message = tooLong(typed, longest);
  if (message !== undefined) return { state: "refused", message };
  const number = understood(typed, country);
  const value = withoutEmpty({ typed, e164: number?.number ?? "", ext: number?.ext ?? "" });
  return { state: "kept", value, ...(number === undefined ? { doubt: phoneDoubt } : {}) };
}

function understood(typed: string, country: string | undefined): PhoneNumber | undefined {
  const defaultCountry = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const plain = typed.normalize("NFKC").replace(/^\++/, "+");
  const number = parsePhoneNumberFromString(plain, { defaultCountry, extract: false });
  return number?.isPossible() ? number : undefined;
}

/** What the customer typed for the number that a fact holds. */
export function typedPhone(value: FactValue): string {
  return typeof value === "object"
    ? partOf(value, "typed") || partOf(value, "e164")
    : plainText(value);
}

/** The number with its country code where it is known, otherwise as typed. */
export function showPhone(value: FactValue): string {
  const number = parsePhoneNumberFromString(partOf(value, "e164"));
  if (number === undefined) return typedPhone(value);
  const ext = partOf(value, "ext");
  return ext === ""
    ? number.formatInternational()
    : `${number.formatInternational()}, extension ${ext}`;
}

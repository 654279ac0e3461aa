import { z } from "zod";

/** An IANA time zone that this computer knows. */
export const timeZoneSchema = z
  .string()
  .refine(isTimeZone, "Choose a time zone from the list, like Europe/London.");

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

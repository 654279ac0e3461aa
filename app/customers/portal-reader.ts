import type { DateReader } from "../lib/dates-in-words.ts";
import { locale } from "../lib/locale.ts";
import { dateIn } from "../lib/working-calendar.ts";

/** Who reads a portal's dates: today is the day at the customer's own place. */
export type PortalReader = DateReader & { readonly zone: string };

/** Reads as the customer does, at this moment. */
export function portalReader({ timeZone }: { readonly timeZone: string }, now: Date): PortalReader {
  return { locale, zone: timeZone, today: dateIn(timeZone, now.toISOString()) };
}

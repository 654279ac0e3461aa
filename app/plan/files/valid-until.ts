import { z } from "zod";
import { Refusal } from "../../lib/errors.ts";
import { dateIn } from "../../lib/working-calendar.ts";
import { words } from "./words.en.ts";

/** Until when a document says that it is valid; null where nobody has said so. */
export const validUntilSchema = z.iso.date(words.date).nullable().default(null);

/** @throws Refusal invalid for a document that has run out */
export function requireValid(validUntil: string | null, now: Date): void {
  if (validUntil !== null && validUntil < dateIn("UTC", now.toISOString()))
    throw new Refusal("invalid", words.expired, "validUntil");
}

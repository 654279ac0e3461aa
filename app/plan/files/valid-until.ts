import { z } from "zod";
import { words } from "./words.en.ts";

/** Until when a document says that it is valid; null where nobody has said so. */
export const validUntilSchema = z.iso.date(words.date).nullable().default(null);

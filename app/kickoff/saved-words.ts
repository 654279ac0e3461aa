import type { PortalReader } from "../customers/portal-reader.ts";
import { timeInWords } from "../lib/time-in-words.ts";
import type { AlreadySent, Stored } from "./store-answers.server.ts";
import { words } from "./words.en.ts";

/** What became of a draft, in words; not complete when something typed is in the form alone. */
export function savedWords(
  kept: Stored | AlreadySent,
  reader: PortalReader,
): { readonly words: string; readonly complete: boolean } {
  if (kept.state === "sent") return { words: words.alreadySent(kept.reference), complete: false };
  if (kept.conflicts.length > 0) return { words: words.changedElsewhere, complete: false };
  return { words: words.saved(timeInWords(kept.savedAt, reader)), complete: true };
}

import type { FactValue } from "../facts/fact.ts";
import { type DateReader, dateInWords } from "../lib/dates-in-words.ts";
import { locale } from "../lib/locale.ts";

/** What the server adds to an agreement once it is sent: who gave it, when, and what its text hashes to. */
export const stampParts = ["by", "at", "sha256"] as const;

/** What was agreed to, without who agreed and when. */
export function unstamped(value: FactValue): FactValue {
  if (typeof value !== "object" || Array.isArray(value)) return value;
  const stamps: readonly string[] = stampParts;
  return Object.fromEntries(Object.entries(value).filter(([part]) => !stamps.includes(part)));
}

const always: DateReader = { locale, today: "" };

/** "Ann Lee, 2 March 2026, 09:12 UTC". */
export function stampInWords(by: string, at: string): string {
  return `${by}, ${dateInWords(at.slice(0, 10), always)}, ${at.slice(11, 16)} UTC`;
}

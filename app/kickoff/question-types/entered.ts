import type { FactValue } from "../../facts/fact.ts";
import { sealedFact } from "../../facts/sealed-fact.ts";
import { storable } from "../../lib/storable.ts";
import type { Entered } from "./parsed.ts";

/** Everything typed into a part, as it can be stored; empty when the part is missing. */
export function allIn(entered: Entered, part: string): string[] {
  return Object.hasOwn(entered, part) ? (entered[part] ?? []).map(storable) : [];
}

/** What was typed into a part that holds one text, as it can be stored. */
export function wholeIn(entered: Entered, part: string): string {
  return allIn(entered, part)[0] ?? "";
}

/** The same without white space around it. */
export function textIn(entered: Entered, part: string): string {
  return wholeIn(entered, part).trim();
}

/** One sentence when a text is longer than it may be (counted as browsers count). */
export function tooLong(text: string, max: number): string | undefined {
  if (text.length <= max) return undefined;
  return `Shorten this to ${max} characters or fewer. It has ${text.length} now.`;
}

/** A part of a fact, when it is a text that says something. */
export function partOf(value: FactValue, part: string): string {
  if (typeof value !== "object" || Array.isArray(value)) return "";
  const found = Object.entries(value).find(([name]) => name === part)?.[1];
  return typeof found === "string" ? found : "";
}

/** The object without its empty texts: what was left out is no part of a fact. */
export function withoutEmpty(
  parts: Readonly<Record<string, FactValue>>,
): Record<string, FactValue> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== ""));
}

/** The form fields for those parts of a fact that are texts and say something. */
export function enterParts(value: FactValue, parts: readonly string[]): Entered {
  return Object.fromEntries(
    parts.flatMap((part) => (partOf(value, part) === "" ? [] : [[part, [partOf(value, part)]]])),
  );
}

/** How any fact reads when its type cannot say: facts may come from an older playbook. */
export function plainText(value: FactValue): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value !== "object") return String(value);
  const sealed = sealedFact(value);
  if (sealed) return sealed.masked;
  const inner = Array.isArray(value) ? value : Object.values(value);
  return inner.map(plainText).join(", ");
}

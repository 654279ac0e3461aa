import type { FactValue } from "./fact.ts";

/** A fact that is kept unreadable: how it reads instead, and what only the server can open. */
export type SealedFact = { readonly masked: string; readonly sealed: string };

/** A fact as a sealed one, if it is one. */
export function sealedFact(value: FactValue): SealedFact | undefined {
  if (typeof value !== "object" || Array.isArray(value)) return undefined;
  const parts = new Map<string, FactValue>(Object.entries(value));
  const [masked, sealed] = [parts.get("masked"), parts.get("sealed")];
  if (typeof masked !== "string" || typeof sealed !== "string") return undefined;
  return masked === "" || sealed === "" ? undefined : { masked, sealed };
}

/** Whether a fact, or something in it, is kept sealed. */
export function holdsSealed(value: FactValue): boolean {
  if (typeof value !== "object") return false;
  return sealedFact(value) !== undefined || Object.values(value).some(holdsSealed);
}

/**
 * A fact that reads as what is sealed in it.
 * @param open what opens a sealed text
 */
export function openedFact(value: FactValue, open: (sealed: string) => string): FactValue {
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => openedFact(item, open));
  const own = sealedFact(value);
  if (own) return { ...own, masked: open(own.sealed) };
  return Object.fromEntries(
    Object.entries(value).map(([part, inner]) => [part, openedFact(inner, open)]),
  );
}

import { sameJson } from "../lib/same-json.ts";

/**
 * A fact is one thing known about a customer, under one key.
 * Values are plain JSON so that they can be stored, compared and hashed as they are.
 */
export type FactValue =
  | string
  | number
  | boolean
  | readonly FactValue[]
  | { readonly [part: string]: FactValue };

/** Everything known about one customer, by fact key. An absent key means: not known. */
export type Facts = Readonly<Record<string, FactValue>>;

/** True when both hold the same thing, whatever the order of object keys. */
export function sameFact(a: FactValue | undefined, b: FactValue | undefined): boolean {
  return sameJson(a, b);
}

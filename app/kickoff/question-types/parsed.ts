import type { FactValue } from "../../facts/fact.ts";

/** What was typed for one question: the form fields of the question by part ("" is the whole). */
export type Entered = Readonly<Record<string, readonly string[]>>;

/** What is wrong with what was typed: the part it is about, and one sentence that says what to do. */
export type Problem = { readonly part: string; readonly message: string };

/**
 * The outcome of reading what was typed. Whether `empty` will do is for the journey to say.
 * A `doubt` is a sentence to show beside a value that is kept all the same.
 */
export type Parsed =
  | { readonly state: "empty" }
  | { readonly state: "valid"; readonly value: FactValue; readonly doubt?: string }
  | { readonly state: "invalid"; readonly problems: readonly Problem[] };

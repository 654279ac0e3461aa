import type { Told } from "./told.ts";

/** What a page is told when it asked for a change: done, or why not. */
export type Answer =
  | ({ readonly ok: true } & Told)
  | { readonly ok: false; readonly problem: string; readonly field: string | undefined };

/** What a page is told when it asked to read something that is not on it: that, or why not. */
export type ReadOut =
  | { readonly ok: true; readonly text: string }
  | Extract<Answer, { readonly ok: false }>;

/** What would follow from a change, one sentence each, or why it may not be made. */
export type Foreseen =
  | { readonly ok: true; readonly sentences: readonly string[] }
  | Extract<Answer, { readonly ok: false }>;

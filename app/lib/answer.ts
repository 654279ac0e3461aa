/** What a page is told when it asked for a change: done, or why not. */
export type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: string; readonly field: string | undefined };

import { sameJson } from "../lib/same-json.ts";
import type { Entered } from "./question-types/parsed.ts";

/** What a form says of one question. */
export type Said = { readonly entered: Entered; readonly confirmed: boolean };

/** The same question, answered differently in two places: nothing is kept until a person has chosen. */
export type Conflict = {
  readonly key: string;
  readonly mine: Said;
  readonly theirs: Said;
  /** The contact who saved the other one, and when. */
  readonly by: string;
  readonly savedAt: Date;
};

/** What is saved of a question. */
export type Standing = Said & {
  readonly key: string;
  readonly revision: number;
  readonly formId: string;
  readonly by: string;
  readonly savedAt: Date;
};

/** Which form speaks: the revision it was drawn from, and its own id. */
export type FormOrigin = { readonly revision: number; readonly formId: string };

/**
 * Where a form that was drawn some time ago contradicts what another one has saved since.
 * What the form itself has saved is no contradiction: answers may be lost on their way back.
 */
export function conflictsWith(
  saved: readonly Standing[],
  said: ReadonlyMap<string, Said>,
  { revision, formId }: FormOrigin,
): Conflict[] {
  return saved.flatMap((theirs) => {
    const mine = said.get(theirs.key);
    const isNewer = theirs.revision > revision && (formId === "" || theirs.formId !== formId);
    if (!mine || !isNewer || sameSaid(mine, theirs)) return [];
    const { entered, confirmed, key, by, savedAt } = theirs;
    return [{ key, mine, theirs: { entered, confirmed }, by, savedAt }];
  });
}

function sameSaid(a: Said, b: Said): boolean {
  return (
    a.confirmed === b.confirmed && (a.confirmed || sameJson(typed(a.entered), typed(b.entered)))
  );
}

/** What was typed, without the fields that were left empty. */
export function typed(entered: Entered): Entered {
  const filled = Object.entries(entered).map(
    ([part, texts]) => [part, texts.filter((text) => text.trim() !== "")] as const,
  );
  return Object.fromEntries(filled.filter(([, texts]) => texts.length > 0));
}

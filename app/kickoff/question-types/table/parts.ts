import { textIn } from "../entered.ts";
import type { Entered } from "../parsed.ts";
import type { RowName } from "../row-parts.ts";
import { headedPart, matchPart } from "./matching.ts";

// Beside its typed rows, the form of a table says what was pasted, which column is which, and how
// single cells are corrected. Names without a "-" or with "fix-" before the row keep them apart.

/** What the page's field for a spreadsheet holds: it takes the place of what was read before. */
export const pastePart = "paste";
/** The text that was read, as it was pasted. */
export const pastedPart = "pasted";

/** The part that says whether the day or the month comes first in the dates of a column. */
export function orderPart(key: string): string {
  return `order_${key}`;
}

/** Under what the corrections of a row are kept. */
export function fixRow(place: number): RowName {
  return `fix-${place}`;
}

/** The parts that are about the spreadsheet and not about single cells. */
export function sheetParts(keys: readonly string[]): string[] {
  return [
    pastePart,
    pastedPart,
    headedPart,
    ...keys.flatMap((key) => [matchPart(key), orderPart(key)]),
  ];
}

function isOfSheet(part: string): boolean {
  return /^(?:past|headed$|match_|order_|fix-)/.test(part);
}

/** What was said of the spreadsheet. */
export function ofSheet(entered: Entered): Entered {
  return Object.fromEntries(Object.entries(entered).filter(([part]) => isOfSheet(part)));
}

/** What was typed by hand. */
export function typedRows(entered: Entered): Entered {
  return Object.fromEntries(Object.entries(entered).filter(([part]) => !isOfSheet(part)));
}

/**
 * The fields of a form, with what its page did not repeat of those before. A text that was pasted
 * anew takes the place of the former one and of everything said about it.
 */
export function settle(before: Entered, posted: Entered): Entered {
  const { [pastePart]: paste, ...said } = posted;
  if (paste !== undefined && textIn(posted, pastePart) !== "")
    return { ...typedRows(said), [pastedPart]: paste };
  const { [pastePart]: _, ...kept } = ofSheet(before);
  return { ...kept, ...said };
}

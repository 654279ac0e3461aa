// A list is asked row by row, from 1. The part "2-day" or "2-opened-day" of its form belongs to
// row 2; the part "rows" says how many rows there are when they are more than to begin with.

/** The part that holds the number of rows. */
export const rowsPart = "rows";

/** In rows that are given by an earlier list, what holds the name of the item: part and key of the fact. */
export const itemPart = "item";
/** A row that is typed, or a correction of a row that came from a spreadsheet. */
export type RowName = number | `fix-${number}`;

/** The part of a list's form that holds a part of one question in a row. */
export function rowPart(row: RowName, key: string, part: string): string {
  return part === "" ? `${row}-${key}` : `${row}-${key}-${part}`;
}

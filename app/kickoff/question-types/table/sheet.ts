import { parse } from "csv-parse/browser/esm/sync";
import { plainCell } from "../../../lib/csv.ts";

/** A row of a spreadsheet. Rows that are empty are left out, and counted. */
export type SheetRow = {
  /** Its number in the spreadsheet, from 1. */
  readonly number: number;
  /** Its place among the rows that hold something, from 1: what a correction is kept under. */
  readonly place: number;
  readonly cells: readonly string[];
};

/** The rows, or one sentence that says why there are none. */
export type Sheet = { readonly rows: readonly SheetRow[] } | { readonly message: string };

export const mostCharacters = 400_000;
const marksOfOtherFiles = ["PK\u0003\u0004", "%PDF-", "ÐÏ\u0011à"] as const;
const delimiters = ["\t", ";", ","] as const;
const linesLookedAt = 10;

/** The beginning of what was sent, where it is no text: enough to say so. */
export function beginningOfOther(text: string): string | undefined {
  return marksOfOtherFiles.find((mark) => text.startsWith(mark));
}

/** Reads text that was copied or saved from a spreadsheet. `width` is how many columns are asked for. */
export function readSheet(text: string, width: number): Sheet {
  if (beginningOfOther(text) !== undefined)
    return {
      message:
        "This file is a workbook or a document. Save it as CSV and choose that, or copy the cells and paste them.",
    };
  if (text.length > mostCharacters)
    return {
      message: "This is too much to read at once. Leave out columns that are not asked for.",
    };
  const records = recordsIn(text, width > 1 ? delimiterOf(text) : "\t");
  const filled = records
    .map((cells, index) => ({ number: index + 1, cells: cells.map(plainCell) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  return { rows: filled.map((row, index) => ({ ...row, place: index + 1 })) };
}

/** The mark between cells that parts the first lines into most columns. */
function delimiterOf(text: string): string {
  const [first, ...others] = delimiters.map((mark) => ({
    mark,
    columns: recordsIn(text, mark, linesLookedAt).reduce((sum, cells) => sum + cells.length, 0),
  }));
  if (first === undefined) return ",";
  return others.reduce((best, one) => (one.columns > best.columns ? one : best), first).mark;
}

function recordsIn(text: string, delimiter: string, to = -1): string[][] {
  const how = {
    delimiter,
    to,
    bom: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
  };
  try {
    return parse(text, how);
  } catch {
    // A quotation mark that is never closed is one that somebody wrote.
    return parse(text, { ...how, quote: false });
  }
}

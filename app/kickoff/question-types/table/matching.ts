import { textIn } from "../entered.ts";
import type { Entered } from "../parsed.ts";
import type { SheetRow } from "./sheet.ts";

/** As much of a column as finds it in a spreadsheet. */
export type Named = { readonly key: string; readonly names: readonly string[] };

/** Where the columns of a question stand in a spreadsheet. */
export type Matching = {
  /** Whether the first row holds headings. */
  readonly headed: boolean;
  /** What each column of the spreadsheet is called there, or would be: "Column B". */
  readonly headings: readonly string[];
  /** The number of the spreadsheet's column from 1, by key; of those that are there. */
  readonly places: ReadonlyMap<string, number>;
};

/** The parts that hold what the customer chose about the matching. */
export const headedPart = "headed";
export function matchPart(key: string): string {
  return `match_${key}`;
}
/** Chosen for a column that the spreadsheet does not have. */
export const notThere = "none";

/**
 * Finds the columns in a spreadsheet by what they are called, or by their order where there are no
 * headings; what the customer chose comes first.
 */
export function matchColumns(
  columns: readonly Named[],
  rows: readonly SheetRow[],
  entered: Entered,
): Matching {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const first = rows[0]?.cells ?? [];
  const said = textIn(entered, headedPart);
  const headed = said === "" ? matchByName(columns, first, [isSame]).size > 0 : said === "yes";
  const found = headed
    ? matchByName(columns, first, [isSame, isWithin])
    : matchByOrder(columns, width);
  return {
    headed,
    headings: Array.from({ length: width }, (_, index) =>
      headed && first[index]?.trim() ? first[index].trim() : `Column ${letters(index)}`,
    ),
    places: new Map(
      columns.flatMap(({ key }) => {
        const place = chosenPlace(textIn(entered, matchPart(key)), width) ?? found.get(key) ?? 0;
        return place > 0 ? [[key, place] as const] : [];
      }),
    ),
  };
}

/** The column that was chosen; 0 for none of them, and nothing where none was chosen. */
function chosenPlace(said: string, width: number): number | undefined {
  if (said === notThere) return 0;
  const place = Number(said);
  return Number.isInteger(place) && place > 0 && place <= width ? place : undefined;
}

/** Exactly the same name first, then a name within a name; no heading counts twice. */
function matchByName(
  columns: readonly Named[],
  headings: readonly string[],
  ways: readonly ((heading: string, name: string) => boolean)[],
): Map<string, number> {
  const plain = headings.map(plainName);
  const found = new Map<string, number>();
  for (const fits of ways) {
    for (const { key, names } of columns) {
      const taken = new Set(found.values());
      const index = plain.findIndex(
        (heading, at) => !taken.has(at + 1) && names.some((name) => fits(heading, plainName(name))),
      );
      if (!found.has(key) && index >= 0) found.set(key, index + 1);
    }
  }
  return found;
}

const shortestWithin = 4;

function isSame(heading: string, name: string): boolean {
  return heading !== "" && heading === name;
}

function isWithin(heading: string, name: string): boolean {
  const [short, long] = heading.length < name.length ? [heading, name] : [name, heading];
  return short.length >= shortestWithin && long.includes(short);
}

/** "E-mail address" and "email_address" are one name. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}

function matchByOrder(columns: readonly Named[], width: number): Map<string, number> {
  return new Map(columns.slice(0, width).map(({ key }, index) => [key, index + 1]));
}

/** A to Z, then AA, as spreadsheets call their columns. */
function letters(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

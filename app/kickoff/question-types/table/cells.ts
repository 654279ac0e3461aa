import { monthNames } from "../date/calendar.ts";
import { allIn, textIn } from "../entered.ts";
import { inRow, ofRow } from "../list-rows.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import type { BoundQuestion } from "../question-type.ts";
import { rowPart } from "../row-parts.ts";
import type { Matching } from "./matching.ts";
import { fixRow, orderPart } from "./parts.ts";
import type { SheetRow } from "./sheet.ts";

/** A cell of the spreadsheet, read by the question of its column. */
export type ReadCell = {
  readonly question: BoundQuestion;
  /** What stood there. */
  readonly text: string;
  readonly parsed: Parsed;
  /** The two days that it may mean, while nobody has said which. */
  readonly days: Days | undefined;
  /** The correction. What stood there is not repeated in its fields: sent back, it would be one. */
  readonly fields: Entered;
};

export type Days = readonly [dayFirst: string, monthFirst: string];

export type ReadRow = { readonly row: SheetRow; readonly cells: readonly ReadCell[] };

/** Reads a row, each cell as if it had been typed; a correction comes before what stood there. */
export function readRow(
  questions: readonly BoundQuestion[],
  { places }: Matching,
  row: SheetRow,
  entered: Entered,
): ReadRow {
  const cells = questions.map((question) => {
    const { key } = question.base;
    const text = row.cells[(places.get(key) ?? 0) - 1] ?? "";
    const fix = inRow(entered, fixRow(row.place), key);
    const isFixed = Object.keys(fix).some((part) => allIn(fix, part).some((one) => one.trim()));
    const order = textIn(entered, orderPart(key));
    const read = isFixed ? { entered: fix } : fromCell(question, inOrder(text, order));
    const own = "entered" in read ? read.entered : {};
    return {
      question,
      text,
      days: isFixed || order !== "" || question.kind !== "date" ? undefined : twoDays(text),
      parsed: "entered" in read ? question.parse(own) : refused(question, read.message),
      fields: ofRow(isFixed ? fix : {}, fixRow(row.place), key),
    };
  });
  return { row, cells };
}

function fromCell(question: BoundQuestion, text: string) {
  if (text.trim() === "") return { entered: {} };
  return question.fromCell?.(text) ?? { entered: { "": [text] } };
}

function refused({ parts }: BoundQuestion, message: string): Parsed {
  return { state: "invalid", problems: [{ part: [...parts][0] ?? "", message }] };
}

/** What keeps a cell from being read: a sentence that names the row and the column. */
export function problemsOf({ row, cells }: ReadRow): Problem[] {
  return cells.flatMap(({ question, parsed }) => {
    const { key, label, required } = question.base;
    const missing = { part: [...question.parts][0] ?? "", message: "Fill this in." };
    const found = parsed.state === "invalid" ? parsed.problems : [missing];
    if (parsed.state === "valid" || (parsed.state === "empty" && !required)) return [];
    return found.map(({ part, message }) => ({
      part: rowPart(fixRow(row.place), key, part),
      message: `Row ${row.number}, ${label}: ${message}`,
    }));
  });
}

const inNumbers = /^\s*(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})\b/;

/** The two days that a date in numbers may mean; nothing where it is clear. */
function twoDays(text: string): Days | undefined {
  const [, a, , b, year] = inNumbers.exec(text) ?? [];
  const [one, two] = [Number(a), Number(b)];
  const [month, otherMonth] = [monthNames[two - 1], monthNames[one - 1]];
  if (month === undefined || otherMonth === undefined || one === two) return undefined;
  return [`${one} ${month} ${year}`, `${two} ${otherMonth} ${year}`];
}

export const dayFirst = "day";
export const monthFirst = "month";

/** A date in numbers that may mean two days, as the customer said to read it. */
function inOrder(text: string, order: string): string {
  const [asDay, asMonth] = twoDays(text) ?? [];
  if (order === dayFirst) return asDay ?? text;
  return order === monthFirst ? (asMonth ?? text) : text;
}

import { textIn, wholeIn } from "../entered.ts";
import type { Entered, Problem } from "../parsed.ts";
import type { BoundQuestion, QuestionBase } from "../question-type.ts";
import { type Days, problemsOf, type ReadCell, type ReadRow, readRow } from "./cells.ts";
import { type Matching, matchColumns, matchPart, type Named } from "./matching.ts";
import { orderPart, pastedPart } from "./parts.ts";
import { readSheet, type SheetRow } from "./sheet.ts";

/** What reading a spreadsheet goes by. */
export type Columns = {
  readonly questions: readonly BoundQuestion[];
  readonly named: readonly Named[];
  /** Most rows. */
  readonly max: number;
};

/** A column of dates of which nobody can say whether the day or the month comes first. */
export type Unclear = {
  readonly base: QuestionBase;
  readonly days: Days;
};

/** A spreadsheet as it was read. */
export type Reading = {
  readonly matching: Matching;
  readonly rows: readonly ReadRow[];
  readonly unclear: readonly Unclear[];
  /** What is wrong with whole columns; their cells are not complained about besides. */
  readonly ofColumns: readonly Problem[];
  readonly ofCells: readonly Problem[];
};

/** Reads what was pasted; a sentence where nothing can be made of it, nothing when there is none. */
export function readPasted(
  { questions, named, max }: Columns,
  entered: Entered,
): Reading | { readonly message: string } | undefined {
  if (textIn(entered, pastedPart) === "") return undefined;
  const sheet = readSheet(wholeIn(entered, pastedPart), questions.length);
  if ("message" in sheet) return sheet;
  const matching = matchColumns(named, sheet.rows, entered);
  const rows = matching.headed ? sheet.rows.slice(1) : sheet.rows;
  if (rows.length === 0)
    return { message: "There is no row below the headings. Paste the rows too." };
  if (rows.length > max)
    return {
      message: `There are ${rows.length} rows. Paste ${max} at most, and tell us about the others.`,
    };
  return readRows(questions, matching, rows, entered);
}

function readRows(
  questions: readonly BoundQuestion[],
  matching: Matching,
  sheet: readonly SheetRow[],
  entered: Entered,
): Reading {
  const rows = sheet.map((row) => readRow(questions, matching, row, entered));
  const missing = questions
    .map(({ base }) => base)
    .filter(({ key, required }) => required && !matching.places.has(key));
  const unclear = unclearIn(rows);
  const isLeft = ({ question, days }: ReadCell) =>
    days === undefined && !missing.includes(question.base);
  const toMend = rows.map(({ row, cells }) => ({ row, cells: cells.filter(isLeft) }));
  return {
    matching,
    rows,
    unclear,
    ofColumns: [...missing.map(missingColumn), ...unclear.map(unclearColumn)],
    ofCells: toMend.flatMap(problemsOf),
  };
}

function unclearIn(rows: readonly ReadRow[]): Unclear[] {
  const found = new Map<string, Unclear>();
  for (const { question, days } of rows.flatMap(({ cells }) => cells)) {
    const { base } = question;
    if (days && !found.has(base.key)) found.set(base.key, { base, days });
  }
  return [...found.values()];
}

function missingColumn({ key, label }: QuestionBase): Problem {
  const todo = "Choose which column this is, or add it to your table and paste it again.";
  return { part: matchPart(key), message: `${label}: ${todo}` };
}

function unclearColumn({ base: { key, label }, days: [one, other] }: Unclear): Problem {
  const message = `${label}: Say what comes first in these dates. One could be ${one} or ${other}.`;
  return { part: orderPart(key), message };
}

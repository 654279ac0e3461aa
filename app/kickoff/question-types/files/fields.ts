import type { FileRecord } from "../../../uploads/file-record.ts";
import { inRow, ofRow, rowCount } from "../list-rows.ts";
import type { Entered } from "../parsed.ts";
import { rowPart } from "../row-parts.ts";
import type { DocumentDate } from "./dates.ts";

/** The numbers of the rows that hold something. */
export function rowsIn(max: number, entered: Entered): number[] {
  const rows = rowCount({ atFirst: 0, max }, entered);
  return Array.from({ length: rows }, (_, index) => index + 1);
}

/** The ids of the files that the form names, each once. */
export function chosenIn(max: number, entered: Entered): string[] {
  const ids = rowsIn(max, entered).map((row) => idIn(entered, row));
  return [...new Set(ids.filter(Boolean))];
}

/**
 * The form with these files in its rows. Of what the form says, only the dates count, and each
 * stays with its file.
 */
export function attach(
  max: number,
  dates: readonly string[],
  entered: Entered,
  records: readonly FileRecord[],
): Entered {
  const rows = rowsIn(max, entered);
  const fields = records.slice(0, max).map((record, index) => {
    const before = rows.find((row) => idIn(entered, row) === record.id);
    const typed = before === undefined ? {} : pick(dates, entered, before, index + 1);
    return { ...fieldsFor(record, index + 1), ...typed };
  });
  return Object.assign({}, ...fields);
}

/** As much of a form as the customer types: the dates, each with the file it belongs to. */
export function datedIn(max: number, dates: readonly string[], entered: Entered): Entered {
  const fields = rowsIn(max, entered).map((row) => {
    const typed = pick(dates, entered, row, row);
    const isTyped = Object.values(typed).some(([text = ""]) => text.trim() !== "");
    return isTyped ? { [rowPart(row, "id", "")]: [idIn(entered, row)], ...typed } : {};
  });
  return Object.assign({}, ...fields);
}

/** The form that says what an answer says. */
export function enterRecords(
  max: number,
  dates: readonly DocumentDate[],
  records: readonly FileRecord[],
): Entered {
  const fields = records.slice(0, max).flatMap((record, index) => [
    fieldsFor(record, index + 1),
    ...dates.map(({ key, question }) => {
      const date = record[key];
      return date === undefined ? {} : ofRow(question.enter(date), index + 1, key);
    }),
  ]);
  return Object.assign({}, ...fields);
}

function idIn(entered: Entered, row: number): string {
  return inRow(entered, row, "id")[""]?.[0] ?? "";
}

function pick(dates: readonly string[], entered: Entered, from: number, to: number): Entered {
  return Object.fromEntries(
    dates.flatMap((date) => {
      const typed = entered[`${from}-${date}`];
      return typed === undefined ? [] : [[`${to}-${date}`, typed]];
    }),
  );
}

function fieldsFor({ id, name, type, bytes, uploaded, locked }: FileRecord, row: number): Entered {
  const texts = {
    id,
    name,
    type,
    bytes: String(bytes),
    uploaded,
    ...(locked && { locked: "yes" }),
  };
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [rowPart(row, key, ""), [text]]),
  );
}

import { z } from "zod";
import { isFileFormat } from "../../../uploads/file-formats.ts";
import type { FileRecord } from "../../../uploads/file-record.ts";
import { words } from "../../../uploads/words.en.ts";
import { textIn } from "../entered.ts";
import { inRow } from "../list-rows.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import { rowPart } from "../row-parts.ts";
import type { DocumentDate } from "./dates.ts";
import { rowsIn } from "./fields.ts";

const isoDay = z.iso.date();

type ReadRow = { readonly record: FileRecord; readonly problems: readonly Problem[] };

/** Reads the rows of a form: rows that hold no file do not count. */
export function readRecords(max: number, dates: readonly DocumentDate[], entered: Entered): Parsed {
  const rows = rowsIn(max, entered).flatMap((row) => readRow(row, dates, entered) ?? []);
  if (rows.length === 0) return { state: "empty" };
  const problems = rows.flatMap((row) => row.problems);
  if (problems.length > 0) return { state: "invalid", problems };
  const value = rows.map(({ record }) => record);
  const locked = value.filter((record) => record.locked).map(({ name }) => words.locked(name));
  return { state: "valid", value, ...(locked.length > 0 ? { doubt: locked.join(" ") } : {}) };
}

function readRow(
  row: number,
  dates: readonly DocumentDate[],
  entered: Entered,
): ReadRow | undefined {
  const file = readFile(row, entered);
  if (file === undefined) return undefined;
  const read = dates.map((date) => ({ date, ...readDate(row, date, file, entered) }));
  const known = read.flatMap(({ date, value }) => (value === undefined ? [] : [[date.key, value]]));
  return {
    record: { ...file, ...Object.fromEntries(known) },
    problems: read.flatMap(({ problem }) => problem ?? []),
  };
}

function readFile(row: number, entered: Entered): FileRecord | undefined {
  const text = (key: string) => textIn(inRow(entered, row, key), "");
  const [id, name, type, uploaded] = [text("id"), text("name"), text("type"), text("uploaded")];
  const bytes = /^[1-9]\d{0,11}$/.test(text("bytes")) ? Number(text("bytes")) : 0;
  if (id === "" || name === "" || bytes === 0 || !isFileFormat(type)) return undefined;
  if (!isoDay.safeParse(uploaded).success) return undefined;
  return { id, name, type, bytes, uploaded, ...(text("locked") === "yes" ? { locked: true } : {}) };
}

type ReadDate = { readonly value?: string; readonly problem?: Problem };

function readDate(
  row: number,
  { key, label, question, problem }: DocumentDate,
  { name, uploaded }: FileRecord,
  entered: Entered,
): ReadDate {
  const parsed = question.parse(inRow(entered, row, key));
  const wrong = (message: string, part = "day") => ({
    problem: { part: rowPart(row, key, part), message: `“${name}”, ${label}: ${message}` },
  });
  if (parsed.state === "empty") return wrong("Write this date.");
  if (parsed.state === "invalid") {
    const [first] = parsed.problems;
    return wrong(first?.message ?? "Write this date.", first?.part);
  }
  const value = String(parsed.value);
  const sentence = problem(value, uploaded);
  return sentence === undefined ? { value } : wrong(sentence);
}

// A spreadsheet takes a cell that begins with one of these for a formula, also after white space
// and in their full-width forms. A tab or the end of a line before it does not hold it off.
const startsFormula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;
const plainNumber = /^-?\d+(?:\.\d+)?$/;

/**
 * The text as it may stand in a file that a spreadsheet opens: an apostrophe before what would be
 * run as a formula. So phone numbers (+44 …) and names (-Smith) stay readable, and keep their
 * first sign. A plain negative number is left alone: it is no formula, and sums count it.
 */
export function safeCell(text: string): string {
  const isSafe = plainNumber.test(text) || !startsFormula.test(withoutMarks(text));
  return isSafe ? text : `'${text}`;
}

/** The text that `safeCell` was given: the apostrophe it may have added is taken away. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && startsFormula.test(withoutMarks(cell)) ? cell.slice(1) : cell;
}

/** An apostrophe that was there already gets one more: what is read back is then the same. */
function withoutMarks(text: string): string {
  return text.replace(/^'+/, "");
}

const byteOrderMark = "\uFEFF";

/**
 * Rows as a CSV file (RFC 4180) that spreadsheets open as it is meant: every cell quoted, none of
 * them run, and a mark at the beginning that says UTF-8.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + csvText(rows);
}

/** The same rows as text, without the mark. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

function quoted(text: string): string {
  return `"${safeCell(text).replaceAll('"', '""')}"`;
}

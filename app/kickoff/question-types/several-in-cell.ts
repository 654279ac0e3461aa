// Several values in one cell of a spreadsheet: "red; blue". One that holds the mark itself is quoted.

/** The values as one cell. */
export function joinCells(values: readonly string[]): string {
  return values.map((value) => (/[;\n]|^\s*"/.test(value) ? quoted(value) : value)).join("; ");
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

const bySemicolon = /\s*(?:"((?:[^"]|"")*)"\s*(?=[;\n]|$)|([^;\n]*))(?:[;\n]|$)/g;
const byComma = /\s*(?:"((?:[^"]|"")*)"\s*(?=[,\n]|$)|([^,\n]*))(?:[,\n]|$)/g;

/** The values of one cell, by a mark or by lines. A quotation mark that is never closed is one that was written. */
export function splitCell(cell: string, mark: ";" | ","): string[] {
  return [...cell.matchAll(mark === ";" ? bySemicolon : byComma)]
    .map(([, inQuotes, bare = ""]) => inQuotes?.replaceAll('""', '"') ?? bare.trim())
    .filter((value) => value !== "");
}

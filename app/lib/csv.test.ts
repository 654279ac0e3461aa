import { parse } from "csv-parse/browser/esm/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../tests/support/hostile-strings.ts";
import { csvFile, plainCell, safeCell } from "./csv.ts";

describe("a cell", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1+1", "'\t=1+1"],
    ["\r=1+1", "'\r=1+1"],
    ["\n=1+1", "'\n=1+1"],
    ["  =1+1", "'  =1+1"],
    ["＝1+1", "'＝1+1"],
    ["-2+3", "'-2+3"],
    ["-Smith, Anna", "'-Smith, Anna"],
    ["+44 20 7946 0018", "'+44 20 7946 0018"],
    ["'=1+1", "''=1+1"],
    ["-5", "-5"],
    ["-5.25", "-5.25"],
    ["0012", "0012"],
    ["1E5", "1E5"],
    ["'quoted'", "'quoted'"],
    ['"=1+1"', '"=1+1"'],
    ["%0A=1+1", "%0A=1+1"],
    ["", ""],
  ])("%j stands as %j", (text, cell) => {
    expect(safeCell(text)).toBe(cell);
  });

  test("never begins as a formula does, and gives its text again", () => {
    const texts = fc.oneof(
      fc.constantFrom(...hostileStrings),
      fc.string({
        unit: fc.constantFrom("=", "+", "-", "@", "'", '"', " ", "\t", "\n", "1", "a", "＝"),
      }),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const cell = safeCell(text);
        expect(plainCell(cell)).toBe(text);
        if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[\s\uFEFF]*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 2000 },
    );
  });
});

test("a file holds the same rows for every program that reads CSV", () => {
  const cell = fc.oneof(
    fc.constantFrom(...hostileStrings, 'a"b', "a,b", "a;b", "line\nline"),
    fc.string(),
  );
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(rows, (all) => {
      const read = parse(csvFile(all), { bom: true, record_delimiter: "\r\n" });
      expect(read.map((row) => row.map(plainCell))).toEqual(all);
    }),
  );
});

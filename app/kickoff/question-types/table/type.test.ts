import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { csvFile } from "../../../lib/csv.ts";
import { questionSchema } from "../register.ts";
import type { ReadableSheet } from "../sheet.ts";
import { cellsOf } from "./rows.ts";

const settings = {
  type: "table" as const,
  item: "Employee",
  max: 40,
  columns: [
    { type: "short_text" as const, key: "name", label: "Full name" },
    { type: "date" as const, key: "start", label: "Start date", required: false },
    {
      type: "one_choice" as const,
      key: "team",
      label: "Team",
      options: ["Red", "Blue"],
      required: false,
    },
  ],
  alsoCalled: { start: ["Hired"] },
};
const question = ask(settings);

const ada = { name: "Ada", start: "2026-03-01", team: "Red" };
const headings = "Full name,Start date,Team";

describe("a table", () => {
  test.each<[string, string, unknown]>([
    ["commas", `${headings}\nAda,2026-03-01,Red`, [ada]],
    ["semicolons", "Full name;Start date;Team\nAda;2026-03-01;Red", [ada]],
    ["tabs", "Full name\tStart date\tTeam\nAda\t2026-03-01\tRed", [ada]],
    ["a mark of the encoding", `\uFEFF${headings}\nAda,2026-03-01,Red`, [ada]],
    [
      "headings in other words and another order",
      "TEAM,hired,full_name\nred,1 March 2026,Ada",
      [ada],
    ],
    ["no headings", "Ada,2026-03-01,Red\nBob,,", [ada, { name: "Bob" }]],
    [
      "empty and ragged rows",
      `${headings}\n\nAda,2026-03-01,Red,more\nBob\n,,\n\n`,
      [ada, { name: "Bob" }],
    ],
    ["quotes", `${headings}\n"Ada ""Countess"", of L.",,`, [{ name: 'Ada "Countess", of L.' }]],
    [
      "a quotation mark that is never closed",
      `${headings}\n"Ada,,Red`,
      [{ name: '"Ada', team: "Red" }],
    ],
    ["midnight after the date", `${headings}\nAda,2026-03-01 00:00:00,Red`, [ada]],
    ["a cell that was kept from running", `${headings}\n'=1+1,,`, [{ name: "=1+1" }]],
    ["nothing", "  \n ", "empty"],
  ])("reads %s", (_, pasted, expected) => {
    expect(outcome(question.parse({ pasted: [pasted] }))).toEqual(expected);
  });

  test.each<[string, string, unknown]>([
    [
      "the row and the column",
      `${headings}\nAda,31 February 2026,Red\nBob,,Green`,
      [
        [
          "fix-2-start-day",
          "Row 2, Start date: February 2026 has only 28 days. Change the day or the month.",
        ],
        ["fix-3-team", "Row 3, Team: Choose one of the options."],
      ],
    ],
    [
      "rows as the spreadsheet counts them",
      `${headings}\n\n,,Red`,
      [["fix-2-name", "Row 3, Full name: Fill this in."]],
    ],
    [
      "a number for a day",
      `${headings}\nAda,45000,Red`,
      [["fix-2-start-day", expect.stringContaining("own number")]],
    ],
    [
      "dates that may be two days, once",
      `${headings}\nAda,3/4/2026,Red\nBob,5/6/2026,Red`,
      [["order_start", expect.stringContaining("3 April 2026 or 4 March 2026")]],
    ],
    [
      "a column that is missing",
      "Start date,Team\n2026-03-01,Red",
      [["match_name", expect.stringContaining("Choose which column")]],
    ],
    ["headings without rows", headings, [["paste", expect.stringContaining("no row below")]]],
    [
      "too many rows",
      `${headings}\n${"Ada,,\n".repeat(41)}`,
      [["paste", expect.stringContaining("41 rows")]],
    ],
    ["a workbook", "PK\u0003\u0004", [["paste", expect.stringContaining("Save it as CSV")]]],
  ])("names %s", (_, pasted, problems) => {
    expect(outcome(question.parse({ pasted: [pasted] }))).toEqual(problems);
  });

  test("shows the first problems and counts the others", () => {
    const pasted = `${headings}\n${",,Red\n".repeat(40)}`;
    const problems = question.parse({ pasted: [pasted] });
    if (problems.state !== "invalid") throw new Error("It is not wrong.");
    expect(problems.problems).toHaveLength(21);
    expect(problems.problems.at(-1)?.message).toMatch(/^20 more cells have to be mended/);
  });

  test("a correction comes before what stood there", () => {
    const fixed = typed({ pasted: `${headings}\nAda,soon,Green`, "fix-2-team": "Red" });
    const dates = typed({
      "fix-2-start-day": "1",
      "fix-2-start-month": "3",
      "fix-2-start-year": "2026",
    });
    expect(outcome(question.parse({ ...fixed, ...dates }))).toEqual([ada]);
  });

  test.each([
    ["day", "2026-04-03"],
    ["month", "2026-03-04"],
  ])("reads dates with the %s first once that is said", (order, start) => {
    const pasted = { pasted: [`${headings}\nAda,3/4/2026,`], order_start: [order] };
    expect(outcome(question.parse(pasted))).toEqual([{ name: "Ada", start }]);
  });

  test("takes columns from where the customer says", () => {
    const pasted = {
      pasted: ["Ada,Red,Blue"],
      headed: ["no"],
      match_team: ["3"],
      match_start: ["none"],
    };
    expect(outcome(question.parse(pasted))).toEqual([{ name: "Ada", team: "Blue" }]);
  });

  test("a cell may say in words that there is no answer, and so may a correction", () => {
    const unsure = ask({
      type: "table",
      item: "Person",
      max: 40,
      columns: [
        { type: "short_text", key: "name", label: "Name" },
        { type: "date", key: "start", label: "Start", mayBe: ["not_sure"] },
        { type: "short_text", key: "desk", label: "Desk", mayBe: ["not_applicable"] },
      ],
    });
    const pasted = "Name,Start,Desk\nAda,not sure yet,Does not apply\nBob,soon,4";
    const people = [
      { name: "Ada", start: { not: "sure" }, desk: { not: "applicable" } },
      { name: "Bob", start: { not: "sure" }, desk: "4" },
    ];
    const parsed = unsure.parse(typed({ pasted, "fix-3-start-not": "sure" }));
    expect(outcome(parsed)).toEqual(people);
    const read = unsure.table?.read(typed({ pasted }));
    expect(read).toMatchObject({
      wrong: [{ instead: { part: "fix-3-start-not", waysOut: ["sure"] } }],
    });
    const many = Array.from({ length: 20 }, () => people).flat();
    expect(outcome(unsure.parse(unsure.enter(many)))).toEqual(many);
  });

  test("counts rows that are typed besides", () => {
    const both = typed({ pasted: `${headings}\nAda,2026-03-01,Red`, "1-name": "Bob" });
    expect(outcome(question.parse(both))).toEqual([{ name: "Bob" }, ada]);
    const few = ask({ ...settings, min: 3 });
    expect(outcome(few.parse(both))).toEqual([["paste", expect.stringContaining("we need 3")]]);
  });

  test("what is pasted anew takes the place of the former and of its corrections", () => {
    const before = typed({ pasted: "Ada", "fix-1-name": "Eve", match_name: "1", "1-name": "Bob" });
    const settled = (posted: Record<string, string>) =>
      question.table?.settle(before, typed(posted));
    expect(settled({ paste: "Cy", "1-name": "Bob", match_name: "2" })).toEqual(
      typed({ pasted: "Cy", "1-name": "Bob" }),
    );
    expect(settled({ paste: " ", "1-name": "" })).toEqual(
      typed({ pasted: "Ada", "fix-1-name": "Eve", match_name: "1", "1-name": "" }),
    );
  });

  test("a page shows the first rows, what to mend, and carries the rest", () => {
    const read = question.table?.read(
      typed({ pasted: `${headings}\nAda,soon,Red\nBob,,\nCy,,\nDi,,` }),
    );
    expect(read).toMatchObject({
      rows: 4,
      matched: true,
      first: [{ number: 2, text: "Ada · soon · Red" }, { number: 3, text: "Bob" }, { number: 4 }],
      wrong: [{ label: "Row 2, Start date", found: "soon" }],
      toMend: 1,
      carried: { pasted: [expect.any(String)] },
    } satisfies Partial<Record<keyof ReadableSheet, unknown>>);
    expect(question.table?.read({})).toBeUndefined();
    expect(question.table?.read(typed({ pasted: "Ada,2026-03-01,Red" }))).toMatchObject({
      headed: { initial: "no" },
      matched: false,
    });
  });

  test("what stood in a cell is no correction of it, so that its column can still be another one", () => {
    const read = question.table?.read(typed({ pasted: `${headings}\nAda,soon,Green` }));
    expect(read).toMatchObject({ toMend: 2, fields: {} });
  });

  test("reads in few lines", () => {
    const rows = Array.from({ length: 8 }, (_, index) => ({ ...ada, name: `Ada ${index + 1}` }));
    expect(question.show(rows)).toBe(
      `${[1, 2, 3, 4, 5].map((n) => `${n}. Ada ${n} · 1 March 2026 · Red`).join("\n")}\nand 3 more`,
    );
  });

  test("names of columns that spreadsheets could not tell apart are refused", () => {
    const input = { key: "k", label: "L", ...settings };
    expect(questionSchema.safeParse({ ...input, alsoCalled: { start: ["team"] } }).success).toBe(
      false,
    );
    expect(questionSchema.safeParse({ ...input, alsoCalled: { none: ["x"] } }).success).toBe(false);
  });

  test("what must be sealed cannot stand in a spreadsheet", () => {
    const iban = { type: "sensitive", kind: "iban", key: "iban", label: "IBAN" };
    const input = { key: "k", label: "L", type: "table", item: "Person", columns: [iban] };
    expect(questionSchema.safeParse(input).error?.message).toContain("outside of the table");
  });
});

const anyColumns = ask({
  type: "table",
  item: "Thing",
  max: 60,
  columns: [
    { type: "long_text", key: "text", label: "Text" },
    { type: "number", key: "count", label: "Count", decimals: 3, required: false },
    { type: "yes_no", key: "is", label: "Is it?", required: false },
    { type: "month_and_year", key: "month", label: "Month", required: false },
    { type: "country", key: "country", label: "Country", required: false },
    { type: "money", key: "price", label: "Price", currency: "EUR", required: false },
    {
      type: "several_choices",
      key: "kinds",
      label: "Kinds",
      options: ["a; b", "c, d", 'e"f'],
      other: true,
      required: false,
    },
  ],
});

const thing = fc.record(
  {
    text: fc.oneof(
      fc.constantFrom(...hostileStrings),
      fc.string({ unit: "grapheme", minLength: 1 }).map((text) => `${text}.`),
    ),
    count: fc.integer({ min: -99999, max: 99999 }).map((thousandths) => thousandths / 1000),
    is: fc.boolean(),
    month: fc.constantFrom("2026-03", "1999-12"),
    country: fc.constantFrom("GB", "JP"),
    price: fc.integer({ min: 0, max: 99999 }).map((cents) => cents / 100),
    kinds: fc
      .tuple(fc.subarray(["a; b", "c, d", 'e"f']), fc.constantFrom("x; y", "z"))
      .map(([some, other]) => [...some, { other }]),
  },
  { requiredKeys: ["text"] },
);

test("what is exported is read back the same", () => {
  fc.assert(
    fc.property(fc.array(thing, { minLength: 1, maxLength: 60 }), (things) => {
      const items = [...(anyColumns.items?.values() ?? [])];
      const labels = items.map(({ base }) => base.label);
      const pasted = csvFile([labels, ...things.map((one) => cellsOf(items, one))]);
      expect(outcome(anyColumns.parse({ pasted: [pasted] }))).toEqual(things);
      expect(outcome(anyColumns.parse(anyColumns.enter(things)))).toEqual(things);
    }),
    { numRuns: 60 },
  );
});

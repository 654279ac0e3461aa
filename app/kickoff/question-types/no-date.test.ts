import fc from "fast-check";
import { expect, test } from "vitest";
import { ask, typed } from "../../../tests/support/questions.ts";
import { monthNames } from "./date/calendar.ts";

/** What somebody writes into one field of a date, and the number that it can mean. */
type Written = { readonly text: string; readonly means: number | undefined };

const nonsense = fc
  .constantFrom("soon", "TBC", "n/a", "?", "--", "next", "1st of", "3.5", "-4", "1e3", "٣x", "0x1f")
  .map((text): Written => ({ text, means: undefined }));

function numeral(min: number, max: number): fc.Arbitrary<Written> {
  return fc.integer({ min, max }).map((means) => ({ text: String(means), means }));
}

const day = fc.oneof({ weight: 3, arbitrary: numeral(0, 40) }, nonsense);
const month = fc.oneof(
  { weight: 3, arbitrary: numeral(0, 14) },
  fc
    .integer({ min: 1, max: 12 })
    .map((means): Written => ({ text: monthNames[means - 1] ?? "", means })),
  nonsense,
);
const year = fc.oneof({ weight: 3, arbitrary: numeral(1900, 2100) }, nonsense);

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** The day of the calendar that is meant, where there is one. */
function dayOf(parts: readonly Written[]): string | undefined {
  const [y = 0, m = 0, d = 0] = parts.map(({ means }) => means ?? Number.NaN);
  const iso = `${y}-${twoDigits(m)}-${twoDigits(d)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return isDay ? iso : undefined;
}

test("a date is the day that is written, or none", () => {
  const date = ask({ type: "date" });
  const partial = ask({ type: "partial_date" });
  fc.assert(
    fc.property(year, month, day, (y, m, d) => {
      const fields = typed({ year: y.text, month: m.text, day: d.text });
      for (const parsed of [date.parse(fields), partial.parse(fields)])
        expect(parsed.state === "valid" ? parsed.value : undefined).toBe(dayOf([y, m, d]));
    }),
    { numRuns: 1000 },
  );
});

test("a month is the month that is written, or none", () => {
  const whole = ask({ type: "month_and_year" });
  const partial = ask({ type: "partial_date" });
  const first: Written = { text: "1", means: 1 };
  fc.assert(
    fc.property(year, month, (y, m) => {
      const fields = typed({ year: y.text, month: m.text });
      for (const parsed of [whole.parse(fields), partial.parse(fields)])
        expect(parsed.state === "valid" ? parsed.value : undefined).toBe(
          dayOf([y, m, first])?.slice(0, 7),
        );
    }),
    { numRuns: 500 },
  );
});

const noDay = fc.constantFrom(
  "soon",
  "31 February 2027",
  "2027-02-30",
  "2027-13-01",
  "31/31/2027",
  "Q3 2027",
  "in May",
  "2027",
  "tomorrow",
  "0000-00-00",
);

test("a range of dates has two days of the calendar, or is none", () => {
  const range = ask({ type: "date_range" });
  fc.assert(
    fc.property(noDay, fc.constantFrom("2027-05-01", "1 May 2027"), (text, other) => {
      for (const [from, to] of [
        [text, other],
        [other, text],
        [text, text],
      ])
        expect(range.parse(typed({ from: from ?? "", to: to ?? "" })).state).toBe("invalid");
    }),
  );
});

test("a cell of a spreadsheet that holds no day is never one", () => {
  const date = ask({ type: "date" });
  fc.assert(
    fc.property(noDay, (text) => {
      const read = date.fromCell?.(text);
      if (read === undefined) throw new Error("A date reads cells.");
      if ("entered" in read) expect(date.parse(read.entered).state).toBe("invalid");
    }),
  );
});

import { describe, expect, test } from "vitest";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const question = ask({ type: "date", min: "2026-03-01", max: "2028-12-31" });
const month = "Write the month as a number from 1 to 12, or its name.";
const year = "Write the year with four digits, for example 2027.";

describe("date", () => {
  test.each([
    ["1", "3", "2026", "2026-03-01"],
    ["09", "Sept", "2027", "2027-09-09"],
    ["２９", " february ", "2028", "2028-02-29"],
    ["", "", "", "empty"],
    ["31", "2", "2027", [["day", "February 2027 has only 28 days. Change the day or the month."]]],
    ["29", "2", "2027", [["day", "February 2027 has only 28 days. Change the day or the month."]]],
    ["31", "4", "2027", [["day", "April 2027 has only 30 days. Change the day or the month."]]],
    ["0", "4", "2027", [["day", "Write the day as a number from 1 to 31."]]],
    ["32", "1", "2027", [["day", "Write the day as a number from 1 to 31."]]],
    ["1st", "1", "2027", [["day", "Write the day as a number from 1 to 31."]]],
    ["1", "13", "2027", [["month", month]]],
    ["1", "J", "2027", [["month", month]]],
    ["1", "1", "27", [["year", year]]],
    ["1", "1", "0999", [["year", year]]],
    ["", "1", "2027", [["day", "Add the day."]]],
    ["", "1", "", [["day", "Add the day and the year."]]],
    ["28", "2", "2026", [["day", "The date must be 1 March 2026 or later."]]],
    ["1", "1", "2029", [["day", "The date must be 31 December 2028 or earlier."]]],
  ])("reads %j %j %j", (day, monthText, yearText, expected) => {
    expect(outcome(question.parse(typed({ day, month: monthText, year: yearText })))).toEqual(
      expected,
    );
  });

  test.each([
    ["1900", 28],
    ["2000", 29],
  ])("February %s has %i days", (text, days) => {
    const open = ask({ type: "date" });
    expect(open.parse(typed({ day: String(days), month: "2", year: text })).state).toBe("valid");
    expect(open.parse(typed({ day: String(days + 1), month: "2", year: text })).state).toBe(
      "invalid",
    );
  });

  test("reads in words and stands as ISO in a spreadsheet", () => {
    expect(question.show("2027-09-09")).toBe("9 September 2027");
    expect(question.cell("2027-09-09")).toBe("2027-09-09");
    expect(question.enter("2027-09-09")).toEqual(typed({ day: "9", month: "9", year: "2027" }));
    expect(question.enter("soon")).toEqual({});
  });

  test("limits that do not exist or are the wrong way round are refused", () => {
    const base = { type: "date", key: "k", label: "L" };
    expect(questionSchema.safeParse({ ...base, min: "2027-02-30" }).success).toBe(false);
    expect(
      questionSchema.safeParse({ ...base, min: "2027-02-02", max: "2027-02-01" }).success,
    ).toBe(false);
  });
});

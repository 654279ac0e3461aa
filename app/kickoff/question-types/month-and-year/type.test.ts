import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { holds } from "../../../facts/condition.ts";
import { questionSchema } from "../register.ts";

const question = ask({ type: "month_and_year", min: "2026-03", max: "2028-12" });
const month = "Write the month as a number from 1 to 12, or its name.";
const year = "Write the year with four digits, for example 2027.";

describe("month and year", () => {
  test.each([
    ["3", "2026", "2026-03"],
    ["sept", "2027", "2027-09"],
    [" １２ ", "２０２８", "2028-12"],
    ["", "", "empty"],
    ["13", "2027", [["month", month]]],
    ["3", "27", [["year", year]]],
    ["3", "", [["year", "Add the year."]]],
    ["", "2027", [["month", "Add the month."]]],
    ["2", "2026", [["month", "The date must be March 2026 or later."]]],
    ["1", "2029", [["month", "The date must be December 2028 or earlier."]]],
  ])("reads %j %j", (monthText, yearText, expected) => {
    expect(outcome(question.parse(typed({ month: monthText, year: yearText })))).toEqual(expected);
  });

  test.each(hostileStrings)("refuses %j as a year", (text) => {
    expect(question.parse(typed({ month: "3", year: text })).state).toBe("invalid");
  });

  test("reads in words, stands as ISO in a spreadsheet, and compares with months", () => {
    expect(question.show("2027-09")).toBe("September 2027");
    expect(question.cell("2027-09")).toBe("2027-09");
    expect(question.enter("2027-09")).toEqual(typed({ month: "9", year: "2027" }));
    expect(holds({ ">": [{ var: "renewal" }, "2027-08"] }, { renewal: "2027-09" })).toBe(true);
  });

  test.each([{ min: "2027-13" }, { min: "2027" }, { min: "2027-02", max: "2027-01" }])(
    "limits %j are refused",
    (limits) => {
      const read = questionSchema.safeParse({
        type: "month_and_year",
        key: "k",
        label: "L",
        ...limits,
      });
      expect(read.success).toBe(false);
    },
  );
});

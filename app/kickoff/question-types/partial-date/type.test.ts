import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { holds } from "../../../facts/condition.ts";
import { questionSchema } from "../register.ts";

const question = ask({ type: "partial_date", min: "1900-06-15", max: "2027-03-31" });
const year = "Write the year with four digits, for example 2027.";

describe("partial date", () => {
  test.each([
    [{ year: "2019" }, "2019"],
    [{ month: "March", year: "2019" }, "2019-03"],
    [{ day: "15", month: "3", year: "2019" }, "2019-03-15"],
    [{}, "empty"],
    [{ month: "3" }, [["year", "Add the year."]]],
    [{ day: "3" }, [["year", "Add the year."]]],
    [{ day: "3", year: "2019" }, [["month", "Add the month, or take out the day."]]],
    [{ year: "about 2019" }, [["year", year]]],
    [
      { day: "30", month: "2", year: "2019" },
      [["day", "February 2019 has only 28 days. Change the day or the month."]],
    ],
    [{ year: "1900" }, "1900"],
    [{ month: "5", year: "1900" }, [["year", "The date must be 15 June 1900 or later."]]],
    [{ year: "2028" }, [["year", "The date must be 31 March 2027 or earlier."]]],
  ])("reads %j", (fields, expected) => {
    expect(outcome(question.parse(typed(fields)))).toEqual(expected);
  });

  test.each(hostileStrings)("refuses %j as a year", (text) => {
    expect(question.parse(typed({ year: text })).state).toBe("invalid");
  });

  test.each([
    ["2019", "2019", { year: "2019" }],
    ["2019-03", "March 2019", { month: "3", year: "2019" }],
    ["2019-03-15", "15 March 2019", { day: "15", month: "3", year: "2019" }],
  ])("shows %j as %j", (fact, shown, fields) => {
    expect(question.show(fact)).toBe(shown);
    expect(question.cell(fact)).toBe(fact);
    expect(question.enter(fact)).toEqual(typed(fields));
  });

  test.each([
    ["2018-12-31", false],
    ["2019", true],
    ["2019-07", true],
    ["2019-12-31", true],
    ["2020", false],
  ])("a rule about the year 2019 takes %j: %s", (founded, expected) => {
    const in2019 = {
      and: [
        { ">=": [{ var: "founded" }, "2019"] as const },
        { "<": [{ var: "founded" }, "2020"] as const },
      ],
    };
    expect(holds(in2019, { founded })).toBe(expected);
  });

  test("a year stands before its months: less is known, so it is not after any of them", () => {
    expect(holds({ ">=": [{ var: "founded" }, "2019-03"] }, { founded: "2019" })).toBe(false);
    expect(holds({ "<": [{ var: "founded" }, "2019-03"] }, { founded: "2019" })).toBe(true);
  });

  test("limits the wrong way round are refused", () => {
    const limits = { min: "2027-02-02", max: "2027-02-01" };
    expect(
      questionSchema.safeParse({ type: "partial_date", key: "k", label: "L", ...limits }).success,
    ).toBe(false);
  });
});

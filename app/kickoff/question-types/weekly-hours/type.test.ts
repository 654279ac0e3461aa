import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { holds } from "../../../facts/condition.ts";
import { readHours } from "./hours.ts";

describe("the hours of a day", () => {
  test.each([
    ["9:00 to 17:00", "09:00-17:00"],
    ["9am-5pm", "09:00-17:00"],
    ["9 a.m. – 5:30 p.m.", "09:00-17:30"],
    ["0900   until   1700", "09:00-17:00"],
    ["9:00-12:00, 13:00-17:00", "09:00-12:00, 13:00-17:00"],
    ["9am to noon and 1pm to 5pm", "09:00-12:00, 13:00-17:00"],
    ["18:00 to 2:00", "18:00-02:00"],
    ["11:00-14:00; 18:00-01:00", "11:00-14:00, 18:00-01:00"],
    ["18:00 to midnight", "18:00-24:00"],
    ["18:00-24:00", "18:00-24:00"],
    ["00:00-24:00", "00:00-24:00"],
    ["24 hours", "00:00-24:00"],
    ["24h", "00:00-24:00"],
    ["Closed", "closed"],
    ["–", "closed"],
    ["", "closed"],
    ["9-5", undefined],
    ["9 to 17", undefined],
    ["9:00", undefined],
    ["9:00-9:00", undefined],
    ["9:00-12:00-17:00", undefined],
    ["9:00-12:00, 11:00-17:00", undefined],
    ["18:00-02:00, 03:00-04:00", undefined],
    ["1:00-2:00, 3:00-4:00, 5:00-6:00, 7:00-8:00, 9:00-10:00", undefined],
    ["by appointment", undefined],
    ["24:00-25:00", undefined],
  ])("reads %j", (text, expected) => {
    expect(readHours(text)).toBe(expected);
  });

  test.each(hostileStrings)("does not take %j for hours", (text) => {
    expect(readHours(text)).toBeUndefined();
  });
});

const question = ask({ type: "weekly_hours" });
const office = "09:00-17:00";
const week = {
  mon: office,
  tue: office,
  wed: office,
  thu: office,
  fri: office,
  sat: "10:00-12:00, 13:00-14:00",
  sun: "closed",
};

describe("weekly hours", () => {
  test("repeats the day before where it says same, and closes what is left empty", () => {
    const fields = {
      mon: "9am to 5pm",
      tue: "same",
      wed: "Same",
      thu: "same",
      fri: "same",
      sat: "10:00-12:00, 1pm-2pm",
    };
    expect(outcome(question.parse(typed(fields)))).toEqual(week);
  });

  test.each([
    [{}, "empty"],
    [{ mon: " ", sun: "" }, "empty"],
    [{ mon: "same" }, [["mon", "Write the hours here: the day before has none to repeat."]]],
    [
      { tue: "9-5", wed: "9:00-17:00" },
      [
        [
          "tue",
          "Write the hours with minutes or with am and pm, for example 9:00 to 17:00 or 9am to 5pm.",
        ],
      ],
    ],
  ])("reads %j", (fields, expected) => {
    expect(outcome(question.parse(typed(fields)))).toEqual(expected);
  });

  test("shows days with the same hours together", () => {
    expect(question.show(week)).toBe(
      "Mon–Fri 09:00–17:00\nSat 10:00–12:00, 13:00–14:00\nSun closed",
    );
    expect(question.cell(week)).toBe(
      "Mon–Fri 09:00–17:00; Sat 10:00–12:00, 13:00–14:00; Sun closed",
    );
    const always = Object.fromEntries(Object.keys(week).map((day) => [day, "00:00-24:00"]));
    expect(question.show(always)).toBe("Every day 00:00–24:00");
    expect(question.show({ mon: office, wed: office })).toBe("Mon 09:00–17:00\nWed 09:00–17:00");
    expect(question.show("nine to five")).toBe("nine to five");
  });

  test("comes back into its fields, and rules read a day", () => {
    expect(question.enter(week)).toEqual(typed(week));
    expect(outcome(question.parse(question.enter(week)))).toEqual(week);
    expect(holds({ "==": [{ var: "hours.sun" }, "closed"] }, { hours: week })).toBe(true);
  });
});

import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const question = ask({ type: "time" });
const howTo = [["", "Write the time with its minutes or with am or pm, for example 9:30 or 5pm."]];

describe("time", () => {
  test.each([
    ["9:30", "09:30"],
    ["09.30", "09:30"],
    ["0930", "09:30"],
    ["17:00", "17:00"],
    ["23:59", "23:59"],
    ["0:00", "00:00"],
    ["17h", "17:00"],
    ["17h30", "17:30"],
    ["９：３０", "09:30"],
    ["5pm", "17:00"],
    ["5 PM", "17:00"],
    ["5:30 p.m.", "17:30"],
    ["9 a. m.", "09:00"],
    ["12am", "00:00"],
    ["12:30 am", "00:30"],
    ["12pm", "12:00"],
    ["Noon", "12:00"],
    ["midnight", "00:00"],
    ["", "empty"],
    ["9", howTo],
    ["17", howTo],
    ["24:00", howTo],
    ["9:60", howTo],
    ["9:5", howTo],
    ["13pm", howTo],
    ["0am", howTo],
    ["9 to 5", howTo],
    ["930", howTo],
  ])("reads %j", (text, expected) => {
    expect(outcome(question.parse(typed(text)))).toEqual(expected);
  });

  test.each(hostileStrings)("refuses %j", (text) => {
    expect(outcome(question.parse(typed(text)))).toEqual(howTo);
  });

  test("stays within its limits, which are no earlier than each other", () => {
    const office = { type: "time", min: "09:00", max: "17:00" } as const;
    expect(outcome(ask(office).parse(typed("8:59")))).toEqual([
      ["", "The time must be 09:00 or later."],
    ]);
    expect(outcome(ask(office).parse(typed("5:01pm")))).toEqual([
      ["", "The time must be 17:00 or earlier."],
    ]);
    expect(outcome(ask(office).parse(typed("5pm")))).toBe("17:00");
    for (const limits of [{ min: "9:00" }, { min: "24:00" }, { min: "10:00", max: "09:00" }])
      expect(
        questionSchema.safeParse({ type: "time", key: "k", label: "L", ...limits }).success,
      ).toBe(false);
  });

  test("reads and stands the same everywhere", () => {
    expect([question.show("09:30"), question.cell("09:30")]).toEqual(["09:30", "09:30"]);
    expect(question.enter("09:30")).toEqual(typed("09:30"));
  });
});

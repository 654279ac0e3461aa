import { describe, expect, test } from "vitest";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const question = ask({
  type: "number",
  min: 1,
  max: 5000,
  unit: { one: "person", many: "people" },
});

describe("number", () => {
  test.each([
    ["12", 12],
    [" 1,200 people", 1200],
    ["1 person", 1],
    ["", "empty"],
    ["0", [["", "This must be 1 person or more."]]],
    ["5001", [["", "This must be 5,000 people or less."]]],
    ["many", [["", "Write a whole number in digits, for example 12 or 1200."]]],
  ])("reads %j", (text, expected) => {
    expect(outcome(question.parse(typed(text)))).toEqual(expected);
  });

  test("shows groups and the unit, and a bare number to a spreadsheet", () => {
    expect(question.show(1200)).toBe("1,200 people");
    expect(question.show(1)).toBe("1 person");
    expect(ask({ type: "number", unit: "km" }).show(1)).toBe("1 km");
    expect(question.cell(1200)).toBe("1200");
    expect(ask({ type: "number", decimals: 2 }).show(0.5)).toBe("0.5");
  });

  test("limits the wrong way round are refused", () => {
    expect(
      questionSchema.safeParse({ type: "number", key: "k", label: "L", min: 2, max: 1 }).success,
    ).toBe(false);
  });
});

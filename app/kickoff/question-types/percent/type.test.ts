import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const question = ask({ type: "percent" });

describe("percent", () => {
  test.each([
    ["12.5", 12.5],
    ["12,5 %", 12.5],
    ["7 percent", 7],
    ["7 per cent", 7],
    ["１２％", 12],
    ["0", 0],
    ["-0", 0],
    ["100%", 100],
    ["", "empty"],
    ["100.5", [["", "This must be 100% or less."]]],
    ["-1", [["", "This must be 0% or more."]]],
    [
      "half",
      [
        [
          "",
          "Write a number in digits, with at most 2 after the decimal point, for example 12.5 or 1200.",
        ],
      ],
    ],
  ])("reads %j", (text, expected) => {
    expect(outcome(question.parse(typed(text)))).toEqual(expected);
  });

  test.each(hostileStrings.filter((text) => !/^-?\d+$/.test(text)))("refuses %j", (text) => {
    expect(question.parse(typed(text)).state).toBe("invalid");
  });

  test("shows the sign, and a bare number to a spreadsheet", () => {
    expect(question.show(12.5)).toBe("12.5%");
    expect(question.cell(12.5)).toBe("12.5");
    expect(question.enter(12.5)).toEqual(typed("12.5"));
  });

  test("growth may go beyond a hundred where the playbook says so", () => {
    const growth = ask({ type: "percent", min: -100, max: 1000 });
    expect(outcome(growth.parse(typed("1,000%")))).toBe(1000);
    expect(growth.show(1000)).toBe("1,000%");
  });

  test("limits the wrong way round are refused", () => {
    expect(
      questionSchema.safeParse({ type: "percent", key: "k", label: "L", min: 101 }).success,
    ).toBe(false);
  });
});

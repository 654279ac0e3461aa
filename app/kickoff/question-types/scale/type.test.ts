import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const question = ask({ type: "scale", minLabel: "Not at all", maxLabel: "Very much" });
const wrong = [["", "Choose one of the steps."]];

describe("scale", () => {
  test.each([
    ["1", 1],
    [" 5 ", 5],
    ["", "empty"],
    ["0", wrong],
    ["6", wrong],
    ["3.5", wrong],
    ["03", wrong],
    ["-2", wrong],
  ])("reads %j", (text, expected) => {
    expect(outcome(question.parse(typed(text)))).toEqual(expected);
  });

  test.each(hostileStrings)("refuses %j", (text) => {
    expect(question.parse(typed(text)).state).toBe("invalid");
  });

  test("asks by steps, with what the ends mean", () => {
    expect(question.values).toEqual([1, 2, 3, 4, 5]);
    expect(question.control).toMatchObject({
      choices: [
        { value: "1", label: "1", hint: "Not at all" },
        { value: "2", label: "2" },
        { value: "3", label: "3" },
        { value: "4", label: "4" },
        { value: "5", label: "5", hint: "Very much" },
      ],
    });
    expect(ask({ type: "scale", min: 0, max: 10 }).values).toHaveLength(11);
  });

  test("shows the place on the scale, and a bare number to a spreadsheet", () => {
    expect(question.show(4)).toBe("4 out of 5");
    expect(question.show(5)).toBe("5 out of 5 (Very much)");
    expect(question.cell(4)).toBe("4");
    expect(question.enter(4)).toEqual(typed("4"));
  });

  test.each([{ min: 2 }, { min: -1 }, { max: 1 }, { max: 11 }, { max: 4.5 }])(
    "%j is refused",
    (ends) => {
      expect(
        questionSchema.safeParse({ type: "scale", key: "k", label: "L", ...ends }).success,
      ).toBe(false);
    },
  );
});

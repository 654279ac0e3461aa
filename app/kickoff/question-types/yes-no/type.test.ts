import { describe, expect, test } from "vitest";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";

const question = ask({ type: "yes_no" });

describe("yes or no", () => {
  test.each([
    ["yes", true],
    ["no", false],
    ["", "empty"],
    ["maybe", [["", "Choose yes or no."]]],
  ])("reads %j", (text, expected) => {
    expect(outcome(question.parse(typed(text)))).toEqual(expected);
  });

  test("shows what was said", () => {
    expect([question.show(true), question.show(false)]).toEqual(["Yes", "No"]);
    expect([question.cell(true), question.cell(false)]).toEqual(["yes", "no"]);
    expect(question.values).toEqual([true, false]);
  });
});

import { describe, expect, test } from "vitest";
import { ask, outcome } from "../../../../tests/support/questions.ts";

const question = ask({
  type: "several_choices",
  options: ["a", "b", "c", "d"],
  other: true,
  none: "Nothing",
  min: 2,
  max: 3,
});

describe("several choices", () => {
  test.each([
    [["b", "a"], "", ["a", "b"]],
    [["b", "b", "a", ""], "", ["a", "b"]],
    [["a", "other"], "e", ["a", { other: "e" }]],
    [["none"], "", ["none"]],
    [[], "ignored", "empty"],
    [[""], "", "empty"],
    [["a"], "", [["", "Choose at least 2."]]],
    [["a", "b", "c", "d"], "", [["", "Choose 3 at most."]]],
    [["a", "none"], "", [["", "Choose “Nothing” alone, or the others without it."]]],
    [["a", "other"], "", [["other", "Write what you mean by other."]]],
    [["a", "z"], "", [["", "Choose from the options."]]],
  ])("reads %j and other %j", (chosen, other, expected) => {
    expect(outcome(question.parse({ "": chosen, other: [other] }))).toEqual(expected);
  });

  test("shows one per line, labels first", () => {
    expect(question.show(["a", { other: "e" }])).toBe("a\ne");
    expect(question.show(["none"])).toBe("Nothing");
    expect(question.cell(["a", { other: "e" }])).toBe("a; e");
    expect(question.values).toEqual(["a", "b", "c", "d", "none"]);
  });

  test("offers none of these by its usual name", () => {
    expect(ask({ type: "several_choices", options: ["a"], none: true }).show(["none"])).toBe(
      "None of these",
    );
  });
});

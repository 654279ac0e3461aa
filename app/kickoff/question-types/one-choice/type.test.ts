import { describe, expect, test } from "vitest";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const question = ask({
  type: "one_choice",
  options: ["Email", { value: "phone", label: "By phone", hint: "In working hours" }],
  other: true,
});

describe("one choice", () => {
  test.each([
    [{ "": "Email" }, "Email"],
    [{ "": "phone", other: "left over" }, "phone"],
    [{ "": "other", other: " Pigeon " }, { other: "Pigeon" }],
    [{ "": "other", other: " " }, [["other", "Write what you mean by other."]]],
    [
      { "": "other", other: "x".repeat(501) },
      [["other", "Shorten this to 500 characters or fewer. It has 501 now."]],
    ],
    [{ "": "" }, "empty"],
    [{ other: "Pigeon" }, "empty"],
    [{ "": "email" }, [["", "Choose one of the options."]]],
    [{ "": "constructor" }, [["", "Choose one of the options."]]],
  ])("reads %j", (fields, expected) => {
    expect(outcome(question.parse(typed(fields)))).toEqual(expected);
  });

  test("refuses other where it is not offered", () => {
    const closed = ask({ type: "one_choice", options: ["Email"] });
    expect(outcome(closed.parse(typed({ "": "other", other: "Pigeon" })))).toEqual([
      ["", "Choose one of the options."],
    ]);
  });

  test("shows labels and the customer's own words", () => {
    expect(question.show("phone")).toBe("By phone");
    expect(question.show({ other: "Pigeon" })).toBe("Pigeon");
    expect(question.cell("phone")).toBe("phone");
    expect(question.show("an option of an older version")).toBe("an option of an older version");
    expect(question.values).toEqual(["Email", "phone"]);
    expect([...question.parts]).toEqual(["", "other"]);
  });

  test.each([
    [["a", "a"], "Two options have the same value. Give each its own."],
    [["other"], 'An option value has no space around it and is neither "other" nor "none".'],
    [[" a"], 'An option value has no space around it and is neither "other" nor "none".'],
  ])("options %j are refused", (options, message) => {
    const read = questionSchema.safeParse({ type: "one_choice", key: "k", label: "L", options });
    expect(read.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});

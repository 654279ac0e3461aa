import { describe, expect, test } from "vitest";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const of = { type: "email", key: "email", label: "Email address" } as const;
const question = ask({ type: "repeating_value", item: "Person", max: 3, of });

describe("a repeating value", () => {
  test.each([
    [{}, "empty"],
    [{ rows: "3", "1-email": " ", "3-email": "" }, "empty"],
    [{ "1-email": "a@example.com" }, ["a@example.com"]],
    [
      { rows: "3", "3-email": "c@example.com", "1-email": "a@example.com" },
      ["a@example.com", "c@example.com"],
    ],
    [{ "2-email": "b@example.com" }, ["b@example.com"]],
    [
      { rows: "2", "1-email": "a@example.com", "2-email": "b" },
      [["2-email", expect.stringMatching(/^Person 2, Email address: [A-Z].*\.$/)]],
    ],
    [{ rows: "lots", "4-email": "d@example.com" }, "empty"],
  ])("reads %j", (fields, expected) => {
    expect(outcome(question.parse(typed(fields)))).toEqual(expected);
  });

  test("reads one below the other on a page, and beside each other in a cell", () => {
    expect(question.show(["a@example.com", "b@example.com"])).toBe("a@example.com\nb@example.com");
    expect(question.cell(["a@example.com", "b@example.com"])).toBe("a@example.com; b@example.com");
  });

  test("needs as many as the playbook says", () => {
    const two = ask({ type: "repeating_value", item: "Person", min: 2, of });
    expect(outcome(two.parse(typed({ "1-email": "a@example.com" })))).toEqual([
      ["2-email", "Person 2: Fill this in. We need 2."],
    ]);
  });

  test.each([
    { min: 4, max: 3 },
    { of: { ...of, when: { answered: "x" } } },
    { of: { ...of, suppliedBy: "sales" } },
    { of: { ...of, type: "repeating_value" } },
  ])("is refused with %j", (more) => {
    const input = {
      key: "asked",
      label: "Asked",
      type: "repeating_value",
      item: "Person",
      of,
      ...more,
    };
    expect(questionSchema.safeParse(input).success).toBe(false);
  });
});

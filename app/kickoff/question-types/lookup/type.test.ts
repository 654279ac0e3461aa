import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";

const many = Array.from({ length: 500 }, (_, index) => `Product ${index}`);
const question = ask({
  type: "lookup",
  options: [...many, { value: "hs", label: "HubSpot, Inc." }],
});

describe("lookup", () => {
  test.each([
    [" Product 7 ", "Product 7"],
    ["hs", "hs"],
    ["", "empty"],
    ["HubSpot, Inc.", [["", "Choose one from the list."]]],
    ["Product 500", [["", "Choose one from the list."]]],
  ])("reads %j", (text, expected) => {
    expect(outcome(question.parse(typed(text)))).toEqual(expected);
  });

  test.each(hostileStrings)("refuses %j, and takes it as an option", (text) => {
    expect(question.parse(typed(text)).state).toBe("invalid");
    const own = ask({ type: "lookup", options: [text] });
    expect(outcome(own.parse(own.enter(text)))).toBe(text);
  });

  test("reads as its label and stands as its value", () => {
    expect([question.show("hs"), question.cell("hs")]).toEqual(["HubSpot, Inc.", "hs"]);
    expect(question.show("gone")).toBe("gone");
    expect(question.values).toHaveLength(501);
  });
});

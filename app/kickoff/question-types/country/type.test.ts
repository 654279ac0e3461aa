import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const question = ask({ type: "country" });

describe("country", () => {
  test.each([
    ["GB", "GB"],
    ["", "empty"],
    ["gb", [["", "Choose one from the list."]]],
    ["Atlantis", [["", "Choose one from the list."]]],
    ["XX", [["", "Choose one from the list."]]],
  ])("reads %j", (text, expected) => {
    expect(outcome(question.parse(typed(text)))).toEqual(expected);
  });

  test.each(hostileStrings)("refuses %j", (text) => {
    expect(question.parse(typed(text)).state).toBe("invalid");
  });

  test("reads as its name, stands as its code, and rules may name any that is offered", () => {
    expect([question.show("JP"), question.cell("JP")]).toEqual(["Japan", "JP"]);
    expect(question.enter("JP")).toEqual(typed("JP"));
    expect(question.values).toContain("JP");
  });

  test("offers only the countries wanted, one of them chosen already", () => {
    const local = ask({ type: "country", country: "US", countries: ["US", "CA"] });
    expect(local.control).toMatchObject({
      kind: "select",
      initial: "US",
      choices: [
        { value: "CA", label: "Canada" },
        { value: "US", label: "United States" },
      ],
    });
    expect(local.values).toEqual(["CA", "US"]);
    expect(local.parse(typed("GB")).state).toBe("invalid");
    expect(local.show("GB")).toBe("United Kingdom");
  });

  test.each([{ country: "UK" }, { country: "GB", countries: ["US"] }, { countries: [] }])(
    "%j is refused",
    (settings) => {
      expect(
        questionSchema.safeParse({ type: "country", key: "k", label: "L", ...settings }).success,
      ).toBe(false);
    },
  );
});

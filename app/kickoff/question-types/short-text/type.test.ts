import { describe, expect, test } from "vitest";
import { hostileStrings, properNames } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";

const question = ask({ type: "short_text", max: 40 });

describe("short text", () => {
  test.each([
    ["  Acme  ", "Acme"],
    ["a  b", "a  b"],
    ["", "empty"],
    [" \t\u00a0 ", "empty"],
    ["nul\0byte", "nulbyte"],
    ["half \ud83d pair", "half \ufffd pair"],
    ["x".repeat(41), [["", "Shorten this to 40 characters or fewer. It has 41 now."]]],
  ])("reads %j", (text, expected) => {
    expect(outcome(question.parse(typed(text)))).toEqual(expected);
  });

  test("takes the first of several fields and nothing from a missing one", () => {
    expect(outcome(question.parse({ "": ["one", "two"] }))).toBe("one");
    expect(outcome(question.parse({}))).toBe("empty");
  });

  test.each([...hostileStrings, ...properNames])("keeps %j as it is", (text) => {
    const generous = ask({ type: "short_text" });
    expect(outcome(generous.parse(typed(text)))).toBe(text);
    expect(generous.show(text)).toBe(text);
    expect(generous.cell(text)).toBe(text);
    expect(generous.enter(text)).toEqual(typed(text));
  });

  const named = ask({
    type: "short_text",
    only: { letters: true, digits: true, spaces: true, signs: "/.:+=@_" },
  });
  const code = ask({ type: "short_text", only: { digits: true } });
  const refused = [["", "Use only letters, digits, spaces and / . : + = @ _."]];

  test.each([
    ["Berth Booking 2.0", "Berth Booking 2.0"],
    ["Ñandú a/b:c+d=e@f_g", "Ñandú a/b:c+d=e@f_g"],
    ["Zoe\u0308", "Zoe\u0308"],
    ["Berths & boats", refused],
    ["O’Brien", refused],
    ["a\tb", refused],
    ["", "empty"],
  ])("where only some characters may stand, reads %j", (text, expected) => {
    expect(outcome(named.parse(typed(text)))).toEqual(expected);
  });

  test("names only the characters that may stand", () => {
    expect(outcome(code.parse(typed("12")))).toBe("12");
    expect(outcome(code.parse(typed("1 2")))).toEqual([["", "Use only digits."]]);
    expect(() => ask({ type: "short_text", only: {} })).toThrow("Allow at least one");
  });
});

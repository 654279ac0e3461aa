import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";

const question = ask({ type: "long_text" });

describe("long text", () => {
  test.each([
    ["one\r\ntwo\n\n three ", "one\ntwo\n\n three "],
    ["  indented", "  indented"],
    [" \r\n ", "empty"],
    ["x".repeat(20_001), [["", "Shorten this to 20000 characters or fewer. It has 20001 now."]]],
  ])("reads %j", (text, expected) => {
    expect(outcome(question.parse(typed(text)))).toEqual(expected);
  });

  test("keeps hostile texts as they are, all together too", () => {
    const all = hostileStrings.join("\n");
    expect(outcome(question.parse(typed(all)))).toBe(all);
    for (const text of hostileStrings) expect(outcome(question.parse(typed(text)))).toBe(text);
  });
});

import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";

const text = "We may show your logo.\nYou can withdraw this.";
const question = ask({ type: "consent", text: `${text}\n` });
const fact = { agreed: true, text };

describe("consent", () => {
  test.each([
    ["", "empty"],
    [text, fact],
    [text.replace("\n", "\r\n"), fact],
    ["yes", [["", "The text has changed. Read it again, and tick the box if you agree."]]],
    [
      "We may show your logo.",
      [["", "The text has changed. Read it again, and tick the box if you agree."]],
    ],
  ])("reads %j", (typedText, expected) => {
    expect(outcome(question.parse(typed(typedText)))).toEqual(expected);
  });

  test("keeps the exact text and says what was agreed to", () => {
    expect(question.show(fact)).toBe(`Agreed to: ${text}`);
    expect(question.cell(fact)).toBe(`Agreed to: ${text}`);
    expect(question.enter(fact)).toEqual(typed(text));
  });

  test("keeps who agreed and when, and takes neither from a form", () => {
    const stamped = { ...fact, by: "Ann", at: "2026-03-02T09:12:00.000Z", sha256: "ab" };
    expect(outcome(question.parse(question.enter(stamped)))).toEqual(stamped);
    const blind = { seal: () => "", unseal: () => undefined, newBox: () => "" };
    expect(question.receive?.(question.enter(stamped), blind)).toEqual(typed(text));
    expect(question.show(stamped)).toBe(`Agreed to: ${text}\nAnn, 2 March 2026, 09:12 UTC`);
  });

  test("agreement to an older text does not count for a new one", () => {
    const renewed = ask({ type: "consent", text: "We may show your logo and your name." });
    expect(renewed.parse(renewed.enter(fact)).state).toBe("invalid");
  });

  test("a fact of another kind is no agreement", () => {
    expect(question.parse(question.enter(true))).toEqual({ state: "empty" });
    expect(question.show(true)).toBe("Yes");
  });

  test.each(hostileStrings)("may be about %j", (hostile) => {
    const own = ask({ type: "consent", text: hostile });
    expect(outcome(own.parse(typed(hostile)))).toEqual({ agreed: true, text: hostile });
    expect(question.parse(typed(hostile)).state).toBe("invalid");
  });
});

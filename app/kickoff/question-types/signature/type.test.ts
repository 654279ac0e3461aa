import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import type { Receiver } from "../question-type.ts";
import { longestStroke, strokeIn } from "./stroke.ts";

const text = "We agree to the terms.\n\nBoth of us.";
const question = ask({ type: "signature", text });
const changed = "The text has changed. Read it again, and sign again if you agree.";
const receiver: Receiver = { seal: () => "", unseal: () => undefined, newBox: () => "" };

describe("a signature", () => {
  test.each([
    [{ text }, "empty"],
    [
      { name: "Ann Lee", text },
      { name: "Ann Lee", text },
    ],
    [
      { name: " Ann Lee ", text: text.replaceAll("\n", "\r\n") },
      { name: "Ann Lee", text },
    ],
    [
      { name: "Ann", text, drawn: "M1 2L3 4" },
      { name: "Ann", text, drawn: "M1 2L3 4" },
    ],
    [
      { name: "Ann", text, drawn: '"><script>' },
      { name: "Ann", text },
    ],
    [{ text, drawn: "M1 2L3 4" }, [["name", "Type your name as well."]]],
    [{ name: "Ann", text: "Other terms" }, [["name", changed]]],
    [{ name: "Ann" }, [["name", changed]]],
    [{ name: "a".repeat(201), text }, [["name", expect.stringContaining("200")]]],
  ])("reads %j", (fields, expected) => {
    expect(outcome(question.parse(typed(fields)))).toEqual(expected);
  });

  test("keeps who signed and when, and takes neither from a form", () => {
    const stamp = { by: "Ann Lee", at: "2026-03-02T09:12:00.000Z", sha256: "ab" };
    const fact = { name: "A. Lee", text, ...stamp };
    expect(outcome(question.parse(question.enter(fact)))).toEqual(fact);
    const posted = question.receive?.(question.enter(fact), receiver) ?? {};
    expect(outcome(question.parse(posted))).toEqual({ name: "A. Lee", text });
    expect(question.show(fact)).toBe(
      `${text}\n\nSigned: A. Lee (Ann Lee, 2 March 2026, 09:12 UTC)`,
    );
  });

  test("is not begun by the text alone", () => {
    expect(question.receive?.(typed({ text, name: " " }), receiver)).toEqual({});
  });

  test.each([
    ["M1 2L3 4", true],
    ["M10 20L30 40L600 200M0 0L0 0", true],
    ["", false],
    ["M1 2", false],
    ["M1 2L3 4Z", false],
    ["M1 2L3 4\n", false],
    ["M-1 2L3 4", false],
    ["M1.5 2L3 4", false],
    ["M1 2L3 4".repeat(longestStroke), false],
  ])("of the drawing %j, kept: %s", (path, isKept) => {
    expect(strokeIn(path)).toBe(isKept ? path : "");
  });

  test.each(hostileStrings)("may be by %j", (hostile) => {
    const parsed = question.parse(typed({ name: hostile, text, drawn: hostile }));
    if (parsed.state === "valid") expect(question.drawn?.(parsed.value)).toBe("");
    else expect(hostile.length > 200 || hostile.trim() === "").toBe(true);
  });
});

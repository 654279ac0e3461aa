import { describe, expect, test } from "vitest";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const settings = {
  type: "matrix",
  rows: [
    { value: "email", label: "Email" },
    { value: "chat", label: "Chat" },
  ],
  columns: [
    { value: "daily", label: "Every day" },
    { value: "never", label: "Never" },
  ],
} as const;
const question = ask({ ...settings, rows: [...settings.rows], columns: [...settings.columns] });
const loose = ask({
  ...settings,
  rows: [...settings.rows],
  columns: [...settings.columns],
  everyRow: false,
});

describe("a matrix", () => {
  test.each([
    [{}, "empty"],
    [{ email: "" }, "empty"],
    [
      { email: "daily", chat: "never" },
      { email: "daily", chat: "never" },
    ],
    [{ email: "daily" }, [["chat", "Choose an answer for “Chat”."]]],
    [{ email: "daily", chat: "often" }, [["chat", "Choose an answer for “Chat”."]]],
    [
      { email: "never", chat: "never", fax: "daily" },
      { email: "never", chat: "never" },
    ],
  ])("reads %j", (fields, expected) => {
    expect(outcome(question.parse(typed(fields)))).toEqual(expected);
  });

  test("may leave rows out where the playbook says so", () => {
    expect(outcome(loose.parse(typed({ chat: "never" })))).toEqual({ chat: "never" });
  });

  test("reads as lines of labels", () => {
    expect(question.show({ email: "daily", chat: "never" })).toBe("Email: Every day\nChat: Never");
    expect(question.cell({ chat: "never" })).toBe("Chat: Never");
    expect(question.show({ email: "hourly" })).toBe("Email: hourly");
    expect(question.show("from elsewhere")).toBe("from elsewhere");
  });

  test.each([
    { rows: ["a", "a"] },
    { rows: ["Not a key"] },
    { rows: ["confirmed"] },
    { columns: ["a", "a"] },
  ])("is refused with %j", (more) => {
    const input = { key: "asked", label: "Asked", ...settings, ...more };
    expect(questionSchema.safeParse(input).success).toBe(false);
  });
});

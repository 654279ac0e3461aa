import { describe, expect, test } from "vitest";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";

const question = ask({ type: "email" });
const whole = [["", "Write the whole email address, for example name@example.com."]];

describe("email", () => {
  test.each([
    [" Ana@Example.com ", "Ana@Example.com"],
    ["o'neil+crm@sub.example.co.uk", "o'neil+crm@sub.example.co.uk"],
    ["用户@例子.广告", "用户@例子.广告"],
    ["", "empty"],
    ["ana", [["", "Write the email address with an @, for example name@example.com."]]],
    ["@example.com", [["", "Write the email address with an @, for example name@example.com."]]],
    ["ana@bo@example.com", [["", "Write one email address, with one @."]]],
    ["ana @example.com", [["", "Take the spaces out of the email address."]]],
    ["ana@example", whole],
    ["ana@example.", whole],
    ["ana@.com", whole],
    [
      `${"a".repeat(250)}@example.com`,
      [["", "Check this email address: it is longer than 254 characters."]],
    ],
  ])("reads %j", (text, expected) => {
    expect(outcome(question.parse(typed(text)))).toEqual(expected);
  });
});

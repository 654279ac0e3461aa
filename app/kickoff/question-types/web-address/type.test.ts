import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";

const question = ask({ type: "web_address" });
const whole = [["", "Write the whole web address, for example www.example.com."]];
const scheme = [["", "Write a web address that begins with https:// or http://."]];
const noAt = [["", "Write a web address without an @, for example www.example.com."]];
const plain = [["", "Take the spaces and special characters out of the web address."]];

describe("web address", () => {
  test.each([
    ["https://example.com", "https://example.com"],
    [" HTTP://Example.com/Über?a=1#b ", "HTTP://Example.com/Über?a=1#b"],
    ["www.example.com", "https://www.example.com"],
    ["//example.com/a", "https://example.com/a"],
    ["example.com:8080/a", "https://example.com:8080/a"],
    ["example.com.", "https://example.com."],
    ["例子.广告", "https://例子.广告"],
    ["example.com/@ana", "https://example.com/@ana"],
    ["example.com?back=https://a.example", "https://example.com?back=https://a.example"],
    ["", "empty"],
    ["example", whole],
    ["localhost:3000", whole],
    ["https://", whole],
    ["https://.com", whole],
    ["https://a..com", whole],
    ["https://example.com:99999", whole],
    ["https://[::1]/", whole],
    ["192.168.0.1", whole],
    ["1.5", whole],
    ["javascript:alert(1)", scheme],
    ["JavaScript:alert(1)", scheme],
    ["data:text/html,hello", scheme],
    ["mailto:ana@example.com", scheme],
    ["ftp://example.com", scheme],
    ["https:example.com", scheme],
    ["https:/example.com", scheme],
    ["ana@example.com", noAt],
    ["https://ana:secret@example.com", noAt],
    ["https://@example.com", noAt],
    ["exam ple.com", plain],
    ["https://example.com\\@evil.example", plain],
    ["exam\u200bple.com", plain],
    ["java\tscript:alert(1)", plain],
    [
      `example.com/${"x".repeat(2000)}`,
      [["", "Shorten this to 2000 characters or fewer. It has 2012 now."]],
    ],
  ])("reads %j", (text, expected) => {
    expect(outcome(question.parse(typed(text)))).toEqual(expected);
  });

  test.each(hostileStrings)("never makes a link of %j", (text) => {
    expect(question.parse(typed(text)).state).toBe("invalid");
  });

  test("stays as it is", () => {
    expect(question.show("https://example.com")).toBe("https://example.com");
    expect(question.enter("https://example.com")).toEqual(typed("https://example.com"));
  });
});

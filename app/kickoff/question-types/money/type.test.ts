import { describe, expect, test } from "vitest";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const pounds = ask({ type: "money", currency: "GBP", min: 10 });

describe("money", () => {
  test.each([
    ["£1,250.50", 1250.5],
    ["1250 gbp", 1250],
    ["GBP 10", 10],
    ["", "empty"],
    ["9.99", [["", "This must be £10 or more."]]],
    ["€50", [["", "Write the amount in British pounds, in digits."]]],
    ["ten", [["", "Write the amount in British pounds, in digits."]]],
    [
      "12.345",
      [
        [
          "",
          "Write a number in digits, with at most 2 after the decimal point, for example 12.5 or 1200.",
        ],
      ],
    ],
  ])("reads %j in pounds", (text, expected) => {
    expect(outcome(pounds.parse(typed(text)))).toEqual(expected);
  });

  test("every currency has its own decimals and signs", () => {
    const yen = ask({ type: "money", currency: "JPY" });
    expect(outcome(yen.parse(typed("¥1,200")))).toBe(1200);
    expect(yen.parse(typed("1200.50")).state).toBe("invalid");
    expect(outcome(ask({ type: "money", currency: "KWD" }).parse(typed("1.234")))).toBe(1.234);
    expect(outcome(ask({ type: "money", currency: "USD" }).parse(typed("$99")))).toBe(99);
  });

  test("shows the currency, and a bare number to a spreadsheet", () => {
    expect([pounds.show(1250), pounds.show(1250.5), pounds.cell(1250.5)]).toEqual([
      "£1,250",
      "£1,250.50",
      "1250.5",
    ]);
  });

  test("a currency that does not exist is refused", () => {
    expect(
      questionSchema.safeParse({ type: "money", key: "k", label: "L", currency: "ABC" }).success,
    ).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";
import { readWrittenDate } from "./written-date.ts";

const howTo = "Write the day, the month and the year, for example 27 March 2027.";

describe("a written date", () => {
  test.each([
    ["27 March 2027", "2027-03-27"],
    ["27. mar 2027", "2027-03-27"],
    ["the 27th of March", howTo],
    ["27th of March, 2027", "2027-03-27"],
    ["March 27, 2027", "2027-03-27"],
    ["Sept 1st 2027", "2027-09-01"],
    ["2027-03-09", "2027-03-09"],
    ["2027/3/9", "2027-03-09"],
    ["27/3/2027", "2027-03-27"],
    ["3/27/2027", "2027-03-27"],
    ["27.3.2027", "2027-03-27"],
    ["5 5 2027", "2027-05-05"],
    ["２７／３／２０２７", "2027-03-27"],
    ["3/4/2027", "Write the month as a word: this could be 3 April or 4 March."],
    ["0/4/2027", howTo],
    ["31 April 2027", "April 2027 has only 30 days. Change the day or the month."],
    ["32 April 2027", "Write the day as a number from 1 to 31."],
    ["27 Brumaire 2027", howTo],
    ["27 March 27", howTo],
    ["27 March 0027", howTo],
    ["next spring", howTo],
    ["", howTo],
  ])("reads %j", (text, expected) => {
    const read = readWrittenDate(text);
    expect("iso" in read ? read.iso : read.message).toBe(expected);
  });

  test.each(hostileStrings)("does not take %j for a date", (text) => {
    expect(readWrittenDate(text)).toEqual({ message: howTo });
  });
});

const question = ask({ type: "date_range", min: "2026-01-01", max: "2028-12-31" });

describe("date range", () => {
  test.each([
    ["1 March 2027", "2027-04-03", { from: "2027-03-01", to: "2027-04-03" }],
    ["1 March 2027", "1 March 2027", { from: "2027-03-01", to: "2027-03-01" }],
    ["", " ", "empty"],
    ["1 March 2027", "", [["to", "Add the last day."]]],
    ["", "1 March 2027", [["from", "Add the first day."]]],
    [
      "2 March 2027",
      "1 March 2027",
      [["to", "The last day must be 2 March 2027 or later: the first day cannot come after it."]],
    ],
    [
      "soon",
      "later",
      [
        ["from", howTo],
        ["to", howTo],
      ],
    ],
    ["31 December 2025", "1 January 2026", [["from", "The date must be 1 January 2026 or later."]]],
    ["1 January 2028", "1 January 2029", [["to", "The date must be 31 December 2028 or earlier."]]],
  ])("reads %j to %j", (from, to, expected) => {
    expect(outcome(question.parse(typed({ from, to })))).toEqual(expected);
  });

  test("reads as a sentence part and stands as an interval in a spreadsheet", () => {
    const week = { from: "2027-03-29", to: "2027-04-03" };
    expect(question.show(week)).toBe("29 March 2027 to 3 April 2027");
    expect(question.show({ ...week, to: week.from })).toBe("29 March 2027");
    expect(question.cell(week)).toBe("2027-03-29/2027-04-03");
    expect(question.enter(week)).toEqual(typed(week));
    expect(question.show("in spring")).toBe("in spring");
    expect(question.cell("in spring")).toBe("in spring");
  });

  test("limits the wrong way round are refused", () => {
    const limits = { min: "2027-02-02", max: "2027-02-01" };
    expect(
      questionSchema.safeParse({ type: "date_range", key: "k", label: "L", ...limits }).success,
    ).toBe(false);
  });
});

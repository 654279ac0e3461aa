import { expect, test } from "vitest";
import { dateInWords, dayInWords, lateInWords, whenInWords } from "./dates-in-words.ts";

const reader = { locale: "en-GB", today: "2026-03-09" };
const calendar = {
  zone: "Europe/London",
  workdays: [1, 2, 3, 4, 5],
  holidays: ["2026-03-11"],
  hours: { from: "09:00", to: "17:00" },
};

test.each([
  ["2026-03-09", "today"],
  ["2026-03-10", "tomorrow"],
  ["2026-03-08", "yesterday"],
  ["2026-03-12", "in 2 working days, Thursday 12 March"],
  ["2026-03-14", "in 5 days, Saturday 14 March"],
  ["2026-03-05", "Thursday 5 March"],
  ["2026-05-14", "Thursday 14 May"],
  ["2027-01-04", "Monday, 4 January 2027"],
])("%s is %s", (date, words) => {
  expect(whenInWords(date, reader, calendar)).toBe(words);
});

test("dates follow the reader's locale", () => {
  expect(dayInWords("2026-03-12", { ...reader, locale: "de" })).toBe("Donnerstag, 12. März");
  expect(dateInWords("2026-03-12", { ...reader, locale: "en-US" })).toBe("March 12");
});

test("late is counted from the day after", () => {
  expect(lateInWords("2026-03-05", reader.today)).toBe("4 days late");
  expect(lateInWords("2026-03-08", reader.today)).toBe("1 day late");
  expect(lateInWords("2026-03-09", reader.today)).toBeNull();
});

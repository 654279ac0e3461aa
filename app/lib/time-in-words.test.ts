import { expect, test } from "vitest";
import { hourIn, momentInWords, timeInWords } from "./time-in-words.ts";

const reader = { locale: "en-GB", zone: "America/New_York", today: "2026-03-12" };

test.each([
  ["2026-03-12T16:04:00Z", "12:04"],
  ["2026-03-13T03:59:00Z", "23:59"],
  ["2026-03-12T03:59:00Z", "11 March"],
  ["2025-12-24T12:00:00Z", "24 December 2025"],
])("%s reads %o in New York on 12 March", (moment, words) => {
  expect(momentInWords(new Date(moment), reader)).toBe(words);
});

test("times and hours are those of the reader's clock", () => {
  const midnight = new Date("2026-03-12T04:00:00Z");
  expect(timeInWords(midnight, reader)).toBe("00:00");
  expect(hourIn("America/New_York", midnight)).toBe(0);
  expect(hourIn("Asia/Tokyo", midnight)).toBe(13);
});

import { dayProblem, isoOf, monthNames, readMonth } from "../date/calendar.ts";

/** A date as people write it, or one sentence that says how to write it. */
export type WrittenDate = { readonly iso: string } | { readonly message: string };

const howToWrite = {
  message: "Write the day, the month and the year, for example 27 March 2027.",
};

const yearFirst = /^(\d{4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,2})$/;
const inNumbers = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/;
const dayFirst = /^(\d{1,2})[-/. ]*([a-z]+)[-/. ]+(\d{4})$/;
const monthFirst = /^([a-z]+)[-/. ]*(\d{1,2})[-/. ]+(\d{4})$/;

/**
 * Reads a date in one text: "27 March 2027", "March 27th, 2027", "2027-03-27", "27/3/2027".
 * What could be two days (3/4/2027) is asked again, not guessed.
 */
export function readWrittenDate(text: string): WrittenDate {
  const tidy = tidied(text);
  const [, isoYear = "", isoMonth = "", isoDay = ""] = yearFirst.exec(tidy) ?? [];
  if (isoYear !== "") return existing(isoYear, isoMonth, isoDay);
  const [, first = "", second = "", year = ""] = inNumbers.exec(tidy) ?? [];
  if (year !== "") return readNumbers(first, second, year);
  const [, day = "", month = "", yearAfter = ""] = dayFirst.exec(tidy) ?? [];
  if (yearAfter !== "") return existing(yearAfter, month, day);
  const [, monthBefore = "", dayAfter = "", yearLast = ""] = monthFirst.exec(tidy) ?? [];
  return yearLast === "" ? howToWrite : existing(yearLast, monthBefore, dayAfter);
}

function tidied(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/g, "")
    .replace(/,|\bof\b/g, " ")
    .replace(/\s+/g, " ");
}

function readNumbers(first: string, second: string, year: string): WrittenDate {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 || a === b) return existing(year, second, first);
  if (b > 12) return existing(year, first, second);
  const [oneMonth, otherMonth] = [monthNames[b - 1], monthNames[a - 1]];
  if (oneMonth === undefined || otherMonth === undefined) return howToWrite;
  const message = `Write the month as a word: this could be ${a} ${oneMonth} or ${b} ${otherMonth}.`;
  return { message };
}

function existing(year: string, monthText: string, day: string): WrittenDate {
  const month = readMonth(monthText);
  if (month === undefined || year.startsWith("0")) return howToWrite;
  const message = dayProblem(Number(year), month, Number(day));
  return message === undefined ? { iso: isoOf(Number(year), month, Number(day)) } : { message };
}

import type { FactValue } from "../../../facts/fact.ts";
import type { TextControl } from "../control.ts";
import { plainText, textIn } from "../entered.ts";
import type { Entered, Parsed, Problem } from "../parsed.ts";
import { dateInWords, dayProblem, isoOf, partsOfIso, readMonth } from "./calendar.ts";

/** The three fields that a date is typed into; a type asks for those it needs. */
export type DatePart = "day" | "month" | "year";
type Typed = Readonly<Record<DatePart, string>>;

export const dateFields: Readonly<Record<DatePart, TextControl>> = {
  day: { kind: "text", part: "day", label: "Day", input: "text", inputMode: "numeric", width: "2" },
  month: { kind: "text", part: "month", label: "Month", input: "text", width: "2" },
  year: {
    kind: "text",
    part: "year",
    label: "Year",
    input: "text",
    inputMode: "numeric",
    width: "4",
  },
};

/** What was typed into the fields that are asked; the others count as left out. */
export function typedDate(entered: Entered, asked: readonly DatePart[]): Typed {
  const text = (part: DatePart) => (asked.includes(part) ? textIn(entered, part) : "");
  return { day: text("day"), month: text("month"), year: text("year") };
}

/** The answer when parts that are needed were left out: nothing at all, or what to add. */
export function incomplete(typed: Typed, needed: readonly DatePart[]): Parsed | undefined {
  if (Object.values(typed).every((text) => text === "")) return { state: "empty" };
  const missing = needed.filter((part) => typed[part] === "");
  const [first] = missing;
  if (first === undefined) return undefined;
  return invalidDate({ part: first, message: `Add the ${missing.join(" and the ")}.` });
}

/** The ISO text of a year with as much of month and day as was typed, or what is wrong with it. */
export function readDateParts(typed: Typed): string | Problem {
  const month = readMonth(typed.month);
  if (typed.month !== "" && month === undefined)
    return { part: "month", message: "Write the month as a number from 1 to 12, or its name." };
  const year = /^[1-9]\d{3}$/.test(digits(typed.year)) ? Number(digits(typed.year)) : undefined;
  if (year === undefined)
    return { part: "year", message: "Write the year with four digits, for example 2027." };
  if (month === undefined || typed.day === "") return isoOf(year, month);
  const day = /^\d{1,2}$/.test(digits(typed.day)) ? Number(digits(typed.day)) : 0;
  const message = dayProblem(year, month, day);
  return message === undefined ? isoOf(year, month, day) : { part: "day", message };
}

function digits(text: string): string {
  return text.normalize("NFKC");
}

export function invalidDate(problem: Problem): Parsed {
  return { state: "invalid", problems: [problem] };
}

/** The fields for a date that is known as far as the fact says. */
export function enterDate(value: FactValue): Entered {
  const parts = typeof value === "string" ? partsOfIso(value) : undefined;
  return Object.fromEntries(
    Object.entries(parts ?? {}).map(([part, number]) => [part, [String(number)]]),
  );
}

/** A date in words; a fact that is none reads as it is. */
export function showDate(value: FactValue): string {
  return dateInWords(plainText(value)) ?? plainText(value);
}

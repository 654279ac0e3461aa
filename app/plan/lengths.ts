import { counted } from "../lib/dates-in-words.ts";
import {
  addDays,
  addMonths,
  addWorkingDays,
  type WorkingCalendar,
} from "../lib/working-calendar.ts";
import type { Due, Length } from "../playbook/schema.ts";

/** The date so many of a unit after another; before it when `amount` is negative. */
export function addLength(
  from: string,
  amount: number,
  unit: Length["unit"],
  calendar: WorkingCalendar,
): string {
  if (unit === "working_days") return addWorkingDays(from, amount, calendar);
  if (unit === "months") return addMonths(from, amount);
  return addDays(from, unit === "weeks" ? amount * 7 : amount);
}

const nouns: Readonly<Record<Due["unit"], string>> = {
  working_days: "working day",
  days: "day",
  weeks: "week",
  months: "month",
  hours: "hour",
  working_hours: "working hour",
};

/** "2 working days". */
export function lengthInWords(amount: number, unit: Due["unit"]): string {
  return counted(amount, nouns[unit]);
}

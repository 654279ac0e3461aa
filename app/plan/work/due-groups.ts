import { addDays, daysBetween } from "../../lib/working-calendar.ts";

/** When something is due, as the work list groups it, in its order. */
export const dueGroups = ["late", "today", "this_week", "later", "no_date"] as const;
export type DueGroup = (typeof dueGroups)[number];

const aMonday = "1970-01-05";

/** The Sunday that ends the week of a date. Dates are ISO dates. */
export function endOfWeek(date: string): string {
  const weekday = ((daysBetween(aMonday, date) % 7) + 7) % 7;
  return addDays(date, 6 - weekday);
}

/** The group that a due date falls into, seen from today. */
export function dueGroupOf(due: string | null, today: string): DueGroup {
  if (due === null) return "no_date";
  if (due < today) return "late";
  if (due === today) return "today";
  return due <= endOfWeek(today) ? "this_week" : "later";
}

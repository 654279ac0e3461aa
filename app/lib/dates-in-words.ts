import {
  daysBetween,
  isWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from "./working-calendar.ts";

/** Who reads a date: their locale ("en-GB") and which date it is where they are. */
export type DateReader = { readonly locale: string; readonly today: string };

/** "Thursday 12 March"; with the year when it is not this one. */
export function dayInWords(date: string, { locale, today }: DateReader): string {
  return format(date, locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...yearUnlessSame(date, today),
  });
}

/** "12 March"; with the year when it is not this one. */
export function dateInWords(date: string, { locale, today }: DateReader): string {
  return format(date, locale, { day: "numeric", month: "long", ...yearUnlessSame(date, today) });
}

/** "March"; with the year when it is not this one. */
export function monthInWords(date: string, { locale, today }: DateReader): string {
  return format(date, locale, { month: "long", ...yearUnlessSame(date, today) });
}

/**
 * When something is, seen from today: "today", "tomorrow", "yesterday",
 * "in 3 working days, Thursday 12 March", "Thursday 5 March".
 * Counts calendar days when the date is not a working day.
 */
export function whenInWords(date: string, reader: DateReader, calendar: WorkingCalendar): string {
  const days = daysBetween(reader.today, date);
  const near = nearby.get(days);
  if (near) return near;
  const day = dayInWords(date, reader);
  if (days < 0 || days > furthestCounted) return day;
  if (!isWorkingDay(date, calendar)) return `in ${counted(days, "day")}, ${day}`;
  return `in ${counted(workingDaysBetween(reader.today, date, calendar), "working day")}, ${day}`;
}

/** "4 days late", or null when the date has not passed. */
export function lateInWords(due: string, today: string): string | null {
  const late = daysBetween(due, today);
  return late > 0 ? `${counted(late, "day")} late` : null;
}

/** "1 day", "3 days". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const nearby: ReadonlyMap<number, string> = new Map([
  [-1, "yesterday"],
  [0, "today"],
  [1, "tomorrow"],
]);

/** Beyond three weeks a count says less than the date alone. */
const furthestCounted = 21;

function yearUnlessSame(date: string, today: string): { year?: "numeric" } {
  return date.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" };
}

function format(date: string, locale: string, parts: Intl.DateTimeFormatOptions): string {
  return formatFor(locale, parts).format(new Date(`${date}T00:00:00Z`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than using it a hundred times. */
function formatFor(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(parts)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
  formats.set(key, made);
  return made;
}

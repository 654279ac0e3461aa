import { dayInWords } from "../lib/dates-in-words.ts";
import { locale } from "../lib/locale.ts";
import { addWorkingDays, daysOff, type WorkingCalendar } from "../lib/working-calendar.ts";
import type { Due, Length } from "../playbook/schema.ts";
import type { Instance } from "./instances.ts";
import { lengthInWords } from "./lengths.ts";

/** What a reader calls a task: its name in quotation marks, or words that tell nothing of it. */
export type NameOf = (one: Instance) => string;

/** Words about a date, for whoever reads them. */
export type Say = (nameOf: NameOf) => string;

/** "2 working days before go-live", "on the day the deal was won". */
export function distanceInWords(offset: number, unit: Due["unit"], moment: Say): Say {
  return (nameOf) => {
    const said = moment(nameOf);
    if (offset === 0) return said === "go-live" ? "on the day of go-live" : `on the day ${said}`;
    return `${lengthInWords(Math.abs(offset), unit)} ${offset < 0 ? "before" : "after"} ${said}`;
  };
}

/**
 * "“Visit Leeds” is done": when that happened which a date counts from. Of several tasks the last
 * says when; as long as nobody knows which that is, all of them are named.
 */
export function lastInWords(
  meant: readonly Instance[],
  last: Instance | undefined,
  happened: "is done" | "is due",
): Say {
  return (nameOf) => {
    const names = [...new Set((last ? [last] : meant).map(nameOf))];
    const [only = ""] = names;
    if (meant.length === 1) return `${only} ${happened}`;
    if (names.length === 1) return `${only}, the last of ${meant.length}, ${happened}`;
    const more = names.length - mostNamed;
    const named = more > 0 ? [...names.slice(0, mostNamed), `${more} more`] : names;
    return `the last of ${listed(named)} ${happened}`;
  };
}

/** "weekly": how a series goes on. */
export function seriesInWords(number: number, { amount, unit }: Length, first: Instance): Say {
  return (nameOf) =>
    `${lengthInWords(amount * (number - 1), unit)} after the first ${nameOf(first)}`;
}

/** "but not before “Order keys”", where something before it moves a date. */
export function floorInWords(one: Instance, lag: Length | undefined): Say {
  return (nameOf) => {
    const behind = lag === undefined ? "" : `${lengthInWords(lag.amount, lag.unit)} after `;
    return `but not before ${behind}${nameOf(one)}`;
  };
}

/**
 * "moved from Friday 25 December because it is a holiday": where days that are free besides
 * weekends made a date another one; nothing where they did not.
 */
export function movedInWords(
  from: string,
  { offset, unit }: Pick<Due, "offset" | "unit">,
  date: string,
  calendar: WorkingCalendar,
): string | undefined {
  if (unit !== "working_days") return undefined;
  const off = daysOff(from, date, calendar);
  if (off.length === 0) return undefined;
  const plain = addWorkingDays(from, offset, withoutHolidays(calendar));
  if (plain === date) return undefined;
  const said = (day: string) => dayInWords(day, { locale, today: date });
  const named = off.length > mostNamed ? `${off.length} days on the way` : listed(off.map(said));
  const free =
    off.length === 1 && off[0] === plain ? "it is" : `${named} ${off.length === 1 ? "is" : "are"}`;
  return `moved from ${said(plain)} because ${free} ${off.length === 1 ? "a holiday" : "holidays"}`;
}

const mostNamed = 3;

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

const plainCalendars = new WeakMap<WorkingCalendar, WorkingCalendar>();

function withoutHolidays(calendar: WorkingCalendar): WorkingCalendar {
  const known = plainCalendars.get(calendar) ?? { ...calendar, holidays: [] };
  plainCalendars.set(calendar, known);
  return known;
}

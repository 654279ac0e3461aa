import { Temporal } from "temporal-polyfill";

/** When people work. Dates are ISO dates ("2026-03-12"), instants ISO instants, times "09:00". */
export type WorkingCalendar = {
  readonly zone: string;
  /** ISO weekdays: 1 is Monday, 7 is Sunday. */
  readonly workdays: readonly number[];
  readonly holidays: readonly string[];
  readonly hours: { readonly from: string; readonly to: string };
};

/** The calendar date that an instant falls on in a time zone. */
export function dateIn(zone: string, instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

const msPerDay = 86_400_000;

/**
 * Days since 1970-01-01. Counting in whole numbers instead of date objects is what lets a plan
 * of thousands of tasks be dated while somebody types.
 * @throws RangeError for anything but an ISO date
 */
function dayNumber(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`) / msPerDay;
  if (!Number.isInteger(day) || isoDate(day) !== date) throw new RangeError(`Not a date: ${date}`);
  return day;
}

function isoDate(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** The date some calendar days after another; before it when `days` is negative. */
export function addDays(date: string, days: number): string {
  return isoDate(dayNumber(date) + days);
}

/** Calendar days from one date to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whether people work on this date. */
export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
  return works(dayNumber(date), calendar);
}

const holidayNumbers = new WeakMap<WorkingCalendar, ReadonlySet<number>>();

function holidaysOf(calendar: WorkingCalendar): ReadonlySet<number> {
  const known = holidayNumbers.get(calendar);
  if (known) return known;
  const numbers = new Set(calendar.holidays.map(dayNumber));
  holidayNumbers.set(calendar, numbers);
  return numbers;
}

function works(day: number, calendar: WorkingCalendar): boolean {
  // Day 0 was a Thursday.
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  return calendar.workdays.includes(weekday) && !holidaysOf(calendar).has(day);
}

/**
 * The nth working day after a date, or before it when `count` is negative. Zero is the date
 * itself, or the next working day when nobody works on it: a thing due "on the day" can then
 * still be done when it is due.
 * @throws RangeError when the calendar has no working day
 */
export function addWorkingDays(date: string, count: number, calendar: WorkingCalendar): string {
  assertPeopleWork(calendar);
  let day = dayNumber(date);
  if (count === 0) {
    while (!works(day, calendar)) day += 1;
    return isoDate(day);
  }
  const step = Math.sign(count);
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    if (works(day, calendar)) left -= 1;
  }
  return isoDate(day);
}

/**
 * Working days from one date to another, the first not counted and the last counted; negative
 * when the second comes first. Undoes `addWorkingDays`.
 */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  const last = dayNumber(to);
  const step = from <= to ? 1 : -1;
  let count = 0;
  for (let day = dayNumber(from); day !== last; ) {
    day += step;
    if (works(day, calendar)) count += step;
  }
  return count;
}

/**
 * Hours of working time between two instants, as they pass on the clock: an opening across a
 * change to summer time is an hour shorter. Negative when the second instant comes first.
 */
export function workingHoursBetween(from: string, to: string, calendar: WorkingCalendar): number {
  const [start, end] = [Temporal.Instant.from(from), Temporal.Instant.from(to)];
  if (Temporal.Instant.compare(start, end) > 0) return -workingHoursBetween(to, from, calendar);
  const last = dateIn(calendar.zone, to);
  let hours = 0;
  for (let day = dateIn(calendar.zone, from); day <= last; day = addDays(day, 1)) {
    const opening = openingOn(day, calendar);
    if (opening)
      hours += Math.max(0, hoursFrom(later(opening.from, start), earlier(opening.to, end)));
  }
  return hours;
}

/**
 * The instant at which so many working hours have passed. Time outside working hours does not
 * count: an hour from Friday evening ends on Monday morning.
 * @throws RangeError when the calendar has no working time
 */
export function addWorkingHours(from: string, hours: number, calendar: WorkingCalendar): string {
  assertPeopleWork(calendar);
  const start = Temporal.Instant.from(from);
  let left = hours;
  for (let day = dateIn(calendar.zone, from); ; day = addDays(day, 1)) {
    const opening = openingOn(day, calendar);
    if (!opening) continue;
    const begin = later(opening.from, start);
    const room = Math.max(0, hoursFrom(begin, opening.to));
    if (room > 0 && left <= room)
      return begin.add({ milliseconds: Math.round(left * msPerHour) }).toString();
    left -= room;
  }
}

/** The working hours of an ordinary day. */
export function hoursPerDay({ hours }: WorkingCalendar): number {
  return Temporal.PlainTime.from(hours.from).until(hours.to).total("hours");
}

const msPerHour = 3_600_000;

type Opening = { readonly from: Temporal.Instant; readonly to: Temporal.Instant };

function openingOn(date: string, calendar: WorkingCalendar): Opening | null {
  if (!isWorkingDay(date, calendar)) return null;
  const day = Temporal.PlainDate.from(date);
  const at = (plainTime: string) =>
    day.toZonedDateTime({ timeZone: calendar.zone, plainTime }).toInstant();
  return { from: at(calendar.hours.from), to: at(calendar.hours.to) };
}

function hoursFrom(from: Temporal.Instant, to: Temporal.Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / msPerHour;
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b;
}

const seenToWork = new WeakSet<WorkingCalendar>();

function assertPeopleWork(calendar: WorkingCalendar): void {
  if (seenToWork.has(calendar)) return;
  const works = calendar.workdays.some((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  if (!works || hoursPerDay(calendar) <= 0)
    throw new RangeError("A calendar needs a working day and working hours.");
  seenToWork.add(calendar);
}

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

/** The time, as "14:30", that clocks in a time zone show at an instant. */
export function timeIn(zone: string, instant: string): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime();
  return time.toString({ smallestUnit: "minute" });
}

const msPerDay = 86_400_000;

/**
 * Days since 1970-01-01. Counting in whole numbers instead of date objects is what lets a plan
 * of thousands of tasks be dated while somebody types.
 * @throws RangeError for anything but an ISO date
 */
function dayNumber(date: string): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const day = Date.parse(`${date}T00:00:00Z`) / msPerDay;
  if (!Number.isInteger(day) || isoDate(day) !== date) throw new RangeError(`Not a date: ${date}`);
  return remember(numbers, date, day);
}

function isoDate(day: number): string {
  return (
    dates.get(day) ?? remember(dates, day, new Date(day * msPerDay).toISOString().slice(0, 10))
  );
}

// The days of a plan are few, and each is asked for again and again.
const mostDays = 10_000;
const numbers = new Map<string, number>();
const dates = new Map<number, string>();

function remember<K, V>(known: Map<K, V>, key: K, value: V): V {
  if (known.size >= mostDays) known.clear();
  known.set(key, value);
  return value;
}

/** The date some calendar days after another; before it when `days` is negative. */
export function addDays(date: string, days: number): string {
  return isoDate(dayNumber(date) + days);
}

/** The date some months after another; before it when `months` is negative. A day that the month lacks becomes its last. */
export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString();
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
  return calendar.workdays.includes(weekdayOf(day)) && !holidaysOf(calendar).has(day);
}

/** The ISO weekday of a day. Day 0 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The days between two dates, both counted, on which people would work if they were no holidays. */
export function daysOff(one: string, other: string, calendar: WorkingCalendar): string[] {
  const [first, last] =
    one <= other ? [dayNumber(one), dayNumber(other)] : [dayNumber(other), dayNumber(one)];
  const free: string[] = [];
  for (const day of holidaysOf(calendar)) {
    if (day >= first && day <= last && calendar.workdays.includes(weekdayOf(day)))
      free.push(isoDate(day));
  }
  return free.sort();
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

/**
 * The instant from which so many working hours pass until another. Time outside working hours
 * does not count: an hour before Monday morning is on Friday afternoon.
 * @throws RangeError when the calendar has no working time
 */
export function subtractWorkingHours(to: string, hours: number, calendar: WorkingCalendar): string {
  assertPeopleWork(calendar);
  const end = Temporal.Instant.from(to);
  let left = hours;
  for (let day = dateIn(calendar.zone, to); ; day = addDays(day, -1)) {
    const opening = openingOn(day, calendar);
    if (!opening) continue;
    const last = earlier(opening.to, end);
    const room = Math.max(0, hoursFrom(opening.from, last));
    if (room > 0 && left <= room)
      return last.subtract({ milliseconds: Math.round(left * msPerHour) }).toString();
    left -= room;
  }
}

/**
 * The instant at which clocks in a time zone show this time on this date. A time that is left out
 * when clocks go forward is as much later as they went forward; of one that comes twice when they
 * go back it is the first: so there is always one.
 */
export function instantAt(zone: string, date: string, time: string): string {
  const plainTime = Temporal.PlainTime.from(time);
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: zone, plainTime })
    .toInstant()
    .toString();
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

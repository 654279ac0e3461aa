import {
  addWorkingDays,
  addWorkingHours,
  dateIn,
  instantAt,
  subtractWorkingHours,
  timeIn,
} from "../lib/working-calendar.ts";
import { isHours } from "../playbook/due-schema.ts";
import type { Due, Length } from "../playbook/schema.ts";
import { type Dating, own, type Start, startOf } from "./anchors.ts";
import {
  distanceInWords,
  floorInWords,
  movedInWords,
  type Say,
  seriesInWords,
} from "./due-words.ts";
import { instanceKey } from "./instance-key.ts";
import type { Instance } from "./instances.ts";
import { addLength } from "./lengths.ts";

/** When a task is due: a day in the calendar's zone, an instant where it is due by the hour, and why. */
export type DueDate = {
  readonly due: string | null;
  readonly dueAt?: string;
  readonly why?: Say;
};

/** A day before which nothing can be due, and the task that sets it. */
type Floor = { readonly date: string; readonly of: Instance; readonly lag?: Length | undefined };
type Settled = DueDate & { readonly earliest: Floor | null };

/**
 * Dates the tasks of one plan. No task is due before one that it comes after, nor before the day
 * on which that one was in fact done: it then moves to that day, or the next working day.
 * Tasks that wait for each other, which `diagnose` finds, do not move each other.
 */
export function dueDates(
  called: readonly Instance[],
  dating: Dating,
): ReadonlyMap<string, DueDate> {
  const byKey = new Map(called.map((one) => [one.key, one]));
  const wants = new Map<string, DueDate>();
  const settled = new Map<string, Settled>();
  const wanted = (one: Instance): DueDate => {
    const known = wants.get(one.key);
    if (known) return known;
    wants.set(one.key, { due: null });
    const first = firstOfSeries(one, byKey);
    const found = first
      ? dueInSeries(one, first, wanted(first), dating)
      : byRule(one, dating, ideal);
    wants.set(one.key, found);
    return found;
  };
  const visit = (one: Instance): Settled => {
    const known = settled.get(one.key);
    if (known) return known;
    settled.set(one.key, { due: null, earliest: null });
    const before = (dating.links.before.get(one.key) ?? []).map(({ to, lag }) =>
      lagged(floorUnder(to, visit(to), dating), lag, dating),
    );
    const first = firstOfSeries(one, byKey);
    const due = first ? dueInSeries(one, first, visit(first), dating) : byRule(one, dating, others);
    const result = settle(one, due, latest(before), dating);
    settled.set(one.key, result);
    return result;
  };
  // What is planned back counts from what is wanted, and that from nothing but what is wanted:
  // so it can be dated before what comes after it is.
  const wantedOn = (one: Instance) => wanted(one).due;
  const ideal = { wanted: wantedOn, due: wantedOn };
  const others = { wanted: wantedOn, due: (one: Instance) => visit(one).due };
  return new Map(called.map((one) => [one.key, visit(one)]));
}

function firstOfSeries(
  { placed, item, number = 1 }: Instance,
  byKey: ReadonlyMap<string, Instance>,
): Instance | undefined {
  if (placed.task.repeat === undefined || number === 1) return undefined;
  return byKey.get(instanceKey({ task: placed.task.key, item: item?.id, number: 1 }));
}

/** One of a series counts from the first, and is on a working day, at the time of the first. */
export function dueInSeries(
  { placed, number = 1 }: Pick<Instance, "placed" | "number">,
  first: Instance,
  { due, dueAt }: DueDate,
  dating: Dating,
): DueDate {
  const { calendar } = dating;
  const { repeat, due: rule } = placed.task;
  const every = repeat?.every ?? { amount: 0, unit: "days" };
  const why = seriesInWords(number, every, first);
  if (due === null) return { due, why };
  const { zone } = clockOf(rule, dating);
  const from = dueAt === undefined ? due : dateIn(zone, dueAt);
  const day = addLength(from, every.amount * (number - 1), every.unit, calendar);
  const on = addWorkingDays(day, 0, calendar);
  const moved = movedInWords(day, { offset: 0, unit: "working_days" }, on, calendar);
  const time = rule?.time ?? (dueAt === undefined ? undefined : timeIn(zone, dueAt));
  return { ...timed(on, time, rule, dating), why: joined(why, inWords(moved)) };
}

function byRule(one: Instance, dating: Dating, others: Parameters<typeof startOf>[3]): DueDate {
  const { due } = one.placed.task;
  if (one.replaces !== undefined) return { due: one.replaces, why: runsOut };
  const start = due && startOf(due.anchor, one, dating, others);
  if (!due || !start) return { due: null };
  const said = joined(distanceInWords(due.offset, due.unit, start.moment), start.note);
  if (start.on === undefined) return { due: null, why: said };
  return isHours(due.unit)
    ? byTheHour(due, { ...start, on: start.on }, dating, said)
    : byTheDay(due, start.on, dating, said);
}

const runsOut: Say = () => "the day on which the document before runs out";

function byTheDay(due: Due, from: string, dating: Dating, said: Say): DueDate {
  if (isHours(due.unit)) return { due: null };
  const { calendar } = dating;
  const day = addLength(from, due.offset, due.unit, calendar);
  const moved = movedInWords(from, due, day, calendar);
  return { ...timed(day, due.time, due, dating), why: joined(said, inWords(moved)) };
}

/** A day with a time, read on the clock that the rule sets it by. */
function timed(day: string, time: string | undefined, rule: Due | undefined, dating: Dating) {
  if (time === undefined) return { due: day };
  const dueAt = instantAt(clockOf(rule, dating).zone, day, time);
  return { due: dateIn(dating.calendar.zone, dueAt), dueAt };
}

/** Whose clock a time is read on. */
function clockOf(rule: Due | undefined, { dates, calendar }: Dating) {
  return rule?.zone === "customer" ? (dates.customerCalendar ?? calendar) : calendar;
}

function byTheHour(
  { offset, unit }: Due,
  start: Start & { readonly on: string },
  { calendar }: Dating,
  why: Say,
): DueDate {
  const from =
    start.at ??
    instantAt(calendar.zone, addWorkingDays(start.on, 0, calendar), calendar.hours.from);
  const dueAt = hoursFrom(from, offset, unit, calendar);
  return { due: dateIn(calendar.zone, dueAt), dueAt, why };
}

function hoursFrom(
  from: string,
  offset: number,
  unit: Due["unit"],
  calendar: Dating["calendar"],
): string {
  if (unit === "hours")
    return new Date(Date.parse(from) + offset * 3_600_000).toISOString().replace(".000Z", "Z");
  return offset < 0
    ? subtractWorkingHours(from, -offset, calendar)
    : addWorkingHours(from, offset, calendar);
}

/** The day before which nothing can be due that comes after this task. */
function floorUnder(one: Instance, { due, earliest }: Settled, { dates }: Dating): Floor | null {
  const days = [own(dates.byHand ?? {}, one.key) ?? due, own(dates.done, one.key)];
  return latest([earliest, ...days.flatMap((date) => (date ? [{ date, of: one }] : []))]);
}

function lagged(floor: Floor | null, lag: Length | undefined, { calendar }: Dating): Floor | null {
  if (!floor || !lag) return floor;
  return { ...floor, date: addLength(floor.date, lag.amount, lag.unit, calendar), lag };
}

function latest(floors: readonly (Floor | null)[]): Floor | null {
  return floors.reduce(
    (last, floor) => (floor && (!last || floor.date > last.date) ? floor : last),
    null,
  );
}

function settle(one: Instance, wanted: DueDate, earliest: Floor | null, dating: Dating): Settled {
  if (wanted.due === null || !earliest || earliest.date <= wanted.due)
    return { ...wanted, earliest };
  const { due: rule } = one.placed.task;
  const why = joined(wanted.why ?? runsOut, floorInWords(earliest.of, earliest.lag));
  return { ...onOrAfter(earliest.date, rule, dating), why, earliest };
}

/** The first day that will do: a working day where the rule counts in those, with the rule's time. */
function onOrAfter(date: string, rule: Due | undefined, dating: Dating): DueDate {
  const { calendar } = dating;
  const isWorking = rule?.unit === "working_days" || rule?.unit === "working_hours";
  const day = isWorking ? addWorkingDays(date, 0, calendar) : date;
  if (!rule) return { due: day };
  if (isHours(rule.unit))
    return { due: day, dueAt: instantAt(calendar.zone, day, calendar.hours.from) };
  const first = timed(day, rule.time, rule, dating);
  // Where it is earlier in the day on the customer's clock, ours may still show the day before.
  return first.due < date
    ? timed(addLength(day, 1, "days", calendar), rule.time, rule, dating)
    : first;
}

function joined(said: Say, more: Say | undefined): Say {
  return more === undefined ? said : (nameOf) => `${said(nameOf)}, ${more(nameOf)}`;
}

function inWords(text: string | undefined): Say | undefined {
  return text === undefined ? undefined : () => text;
}

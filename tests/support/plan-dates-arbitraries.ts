import fc from "fast-check";
import { holidaysFor } from "../../app/lib/public-holidays.ts";
import { addDays, type WorkingCalendar } from "../../app/lib/working-calendar.ts";
import type { PlanDates } from "../../app/plan/plan-dates.ts";
import { type TaskToday, touchableFields } from "../../app/plan/reconcile.ts";
import { plainCalendar } from "./plan-arbitraries.ts";

const dateArbitrary = fc.integer({ min: 0, max: 120 }).map((days) => addDays("2026-11-01", days));

const calendars: readonly WorkingCalendar[] = [
  plainCalendar,
  { ...plainCalendar, holidays: [], workdays: [1, 3] },
  {
    zone: "Europe/Berlin",
    workdays: [1, 2, 3, 4, 5],
    holidays: holidaysFor("DE", "BY", [2026, 2027]),
    hours: { from: "08:00", to: "16:30" },
  },
  {
    zone: "Asia/Dubai",
    workdays: [1, 2, 3, 4, 7],
    // Closed over the turn of the year.
    holidays: Array.from({ length: 16 }, (_, index) => addDays("2026-12-20", index)),
    hours: { from: "09:00", to: "18:00" },
  },
  {
    zone: "America/Los_Angeles",
    workdays: [1, 2, 3, 4, 5],
    holidays: holidaysFor("US", "CA", [2026, 2027]),
    hours: { from: "09:00", to: "17:00" },
  },
];

const plain = Array.from({ length: 6 }, (_, index) => `t${index}`);
const first = plain.slice(0, 4);

/** Tasks of such a plan, also one of several. */
const keyArbitrary = fc.constantFrom(
  ...plain,
  // What others hang on.
  ...["t0", "t0", "t0", "t1", "t1", "t1"],
  ...first.flatMap((key) => [`${key}#1`, `${key}#2`, `${key}[leeds]`, `${key}[mail]`]),
);

function byKey<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc.dictionary(keyArbitrary, value, { noNullPrototype: true });
}

const underWay = {
  won: dateArbitrary,
  kickoff: dateArbitrary,
  goLive: dateArbitrary,
  done: byKey(dateArbitrary),
  received: byKey(dateArbitrary),
  validUntil: byKey(dateArbitrary),
  decisions: byKey(
    fc.record({ choice: fc.constantFrom("go", "no_go", "no_go"), on: dateArbitrary }),
  ),
  answered: fc.dictionary(fc.constantFrom("size", "pets"), dateArbitrary, {
    noNullPrototype: true,
  }),
  byHand: byKey(dateArbitrary),
  extended: fc.dictionary(fc.constantFrom(...first), fc.integer({ min: 1, max: 2 }), {
    noNullPrototype: true,
  }),
  ended: fc.dictionary(fc.constantFrom(...first), fc.integer({ min: 1, max: 2 }), {
    noNullPrototype: true,
  }),
  today: dateArbitrary,
  calendar: fc.constantFrom(...calendars),
  customerCalendar: fc.constantFrom(...calendars),
  names: fc.constant({ customer: "Willow House", concierge: "Ines" }),
};

const required = ["won", "done", "today", "calendar", "names"] as const;

/** What has happened in an onboarding, and when people work. One in seven is called off. */
export const datesArbitrary: fc.Arbitrary<PlanDates> = fc.oneof(
  { weight: 6, arbitrary: fc.record(underWay, { requiredKeys: [...required] }) },
  {
    weight: 1,
    arbitrary: fc.record(
      { ...underWay, cancelled: fc.constant("2026-12-01") },
      { requiredKeys: [...required, "cancelled"] },
    ),
  },
);

/** The same tasks after people have worked on them: done, blocked, edited, cancelled, added. */
export function workedOn(tasks: readonly TaskToday[]): fc.Arbitrary<TaskToday[]> {
  const work = fc.record({
    status: fc.constantFrom<TaskToday["status"]>("open", "open", "done", "blocked", "cancelled"),
    touched: fc.subarray([...touchableFields], { maxLength: 2 }),
    byHand: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  });
  return fc
    .tuple(...tasks.map(() => work))
    .map((works) => tasks.map((task, index) => ({ ...task, ...works[index] })));
}

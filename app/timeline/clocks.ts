import { Temporal } from "temporal-polyfill";
import { addWorkingHours, hoursPerDay, type WorkingCalendar } from "../lib/working-calendar.ts";
import type { Clock, Playbook } from "../playbook/schema.ts";

/** When the moments that clocks run between came, as ISO instants. A missing one has not come. */
export type Moments = Readonly<Partial<Record<Clock["from"] | Clock["to"], string>>>;

/**
 * Where a clock stands. `warn` when three quarters of its time have passed; `breached` also when
 * the moment came, but too late.
 */
export type ClockState = {
  readonly key: string;
  readonly title: string;
  readonly state: "running" | "warn" | "met" | "breached";
  readonly startedAt: string;
  readonly dueAt: string;
  /** When the moment it waits for came. */
  readonly reachedAt: string | null;
};

/**
 * The clocks that have started, in the order of the playbook. Hours are working hours, a
 * working day is a day's worth of them, so that a Friday evening counts from Monday morning;
 * days are calendar days on the company's wall clock.
 */
export function clocks(
  playbook: Pick<Playbook, "clocks">,
  moments: Moments,
  now: string,
  calendar: WorkingCalendar,
): ClockState[] {
  return playbook.clocks.flatMap((clock) => {
    const startedAt = moments[clock.from];
    return startedAt === undefined
      ? []
      : [stateOf(clock, startedAt, moments[clock.to] ?? null, now, calendar)];
  });
}

const warnAfter = 0.75;

function stateOf(
  clock: Clock,
  startedAt: string,
  reachedAt: string | null,
  now: string,
  calendar: WorkingCalendar,
): ClockState {
  const dueAt = instantAfter(startedAt, clock.within, 1, calendar);
  const { key, title } = clock;
  const named = { key, title, startedAt, dueAt, reachedAt };
  if (isAfter(reachedAt ?? now, dueAt)) return { ...named, state: "breached" };
  if (reachedAt !== null) return { ...named, state: "met" };
  const warnAt = instantAfter(startedAt, clock.within, warnAfter, calendar);
  return { ...named, state: isAfter(warnAt, now) ? "running" : "warn" };
}

function instantAfter(
  from: string,
  within: Clock["within"],
  share: number,
  calendar: WorkingCalendar,
): string {
  const amount = within.amount * share;
  if (within.unit === "hours") return addWorkingHours(from, amount, calendar);
  if (within.unit === "working_days")
    return addWorkingHours(from, amount * hoursPerDay(calendar), calendar);
  const days = Math.floor(amount);
  const minutes = Math.round((amount - days) * 24 * 60);
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(calendar.zone);
  return start.add({ days, minutes }).toInstant().toString();
}

function isAfter(a: string, b: string): boolean {
  return Temporal.Instant.compare(a, b) > 0;
}

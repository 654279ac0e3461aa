import { counted } from "../lib/dates-in-words.ts";
import { addDays, addWorkingDays, type WorkingCalendar } from "../lib/working-calendar.ts";
import type { Anchor, Due, PlaybookTask } from "../playbook/schema.ts";

/** The dates that due dates count from: ISO dates in the calendar's zone. */
export type PlanDates = {
  readonly won: string;
  /** When the kickoff was submitted. */
  readonly kickoff?: string;
  readonly goLive?: string;
  /** When each finished task was finished, by task key. */
  readonly done: Readonly<Record<string, string>>;
  /** The dates that people have set on unfinished tasks, by task key: what comes after waits for them. */
  readonly byHand?: Readonly<Record<string, string>>;
  readonly calendar: WorkingCalendar;
  /** For texts: customer, contact, concierge, seller. */
  readonly names: Readonly<Record<string, string>>;
};

export type DueDate = { readonly due: string | null; readonly why?: string };

/**
 * Dates the tasks of one plan. No task is due before one that it comes after, nor before the day
 * on which that one was in fact done: it then moves to that day, or the next working day.
 * Tasks that wait for each other, which `diagnose` finds, do not move each other.
 */
export function dueDates(
  tasks: readonly PlaybookTask[],
  dates: PlanDates,
): ReadonlyMap<string, DueDate> {
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const settled = new Map<string, Settled>();
  const visit = (task: PlaybookTask): Settled => {
    const known = settled.get(task.key);
    if (known) return known;
    settled.set(task.key, { due: null, earliest: null });
    const before = task.after
      .flatMap((key) => byKey.get(key) ?? [])
      .map((other) => floorUnder(other, visit(other), dates));
    const result = settle(task, latest(before), byKey, dates);
    settled.set(task.key, result);
    return result;
  };
  return new Map(tasks.map((task) => [task.key, dueOf(visit(task))]));
}

/** A date, and the title of the task that sets it. */
type Floor = { readonly date: string; readonly task: PlaybookTask };
type Settled = DueDate & { readonly earliest: Floor | null };

function dueOf({ due, why }: DueDate): DueDate {
  return why === undefined ? { due } : { due, why };
}

/** The date before which nothing can be due that comes after this task. */
function floorUnder(
  task: PlaybookTask,
  settled: Settled,
  { done, byHand = {} }: PlanDates,
): Floor | null {
  const doneOn = Object.hasOwn(done, task.key) ? done[task.key] : undefined;
  const setTo = Object.hasOwn(byHand, task.key) ? byHand[task.key] : undefined;
  const own = [setTo ?? settled.due, doneOn].flatMap((date) => (date ? [{ date, task }] : []));
  return latest([settled.earliest, ...own]);
}

function latest(floors: readonly (Floor | null)[]): Floor | null {
  return floors.reduce(
    (last, floor) => (floor && (!last || floor.date > last.date) ? floor : last),
    null,
  );
}

function settle(
  task: PlaybookTask,
  earliest: Floor | null,
  byKey: ReadonlyMap<string, PlaybookTask>,
  dates: PlanDates,
): Settled {
  const why = task.due && inWords(task.due, byKey);
  if (!task.due || why === undefined) return { due: null, earliest };
  const start = startOf(task.due.anchor, dates);
  if (start === undefined) return { due: null, earliest, why };
  const wanted = count(start, task.due.offset, task.due.unit, dates.calendar);
  if (!earliest || earliest.date <= wanted) return { due: wanted, earliest, why };
  const due = count(earliest.date, 0, task.due.unit, dates.calendar);
  return { due, earliest, why: `${why}, but not before “${earliest.task.title}”` };
}

function count(from: string, offset: number, unit: Due["unit"], calendar: WorkingCalendar): string {
  return unit === "days" ? addDays(from, offset) : addWorkingDays(from, offset, calendar);
}

function startOf(anchor: Anchor, dates: PlanDates): string | undefined {
  if (typeof anchor === "object")
    return Object.hasOwn(dates.done, anchor.task) ? dates.done[anchor.task] : undefined;
  return { won: dates.won, kickoff: dates.kickoff, go_live: dates.goLive }[anchor];
}

const anchorWords = {
  won: "the deal was won",
  kickoff: "the kickoff is submitted",
  go_live: "go-live",
} as const;

/** "2 working days before go-live"; nothing when it counts from a task that is not in the plan. */
function inWords(
  { offset, unit, anchor }: Due,
  byKey: ReadonlyMap<string, PlaybookTask>,
): string | undefined {
  const moment = momentInWords(anchor, byKey);
  if (moment === undefined) return undefined;
  if (offset === 0) return anchor === "go_live" ? "on the day of go-live" : `on the day ${moment}`;
  const amount = counted(Math.abs(offset), unit === "days" ? "day" : "working day");
  return `${amount} ${offset < 0 ? "before" : "after"} ${moment}`;
}

function momentInWords(
  anchor: Anchor,
  byKey: ReadonlyMap<string, PlaybookTask>,
): string | undefined {
  if (typeof anchor !== "object") return anchorWords[anchor];
  const task = byKey.get(anchor.task);
  return task && `“${task.title}” is done`;
}

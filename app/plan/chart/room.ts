import { type WorkingCalendar, workingDaysBetween } from "../../lib/working-calendar.ts";

/** A task as far as its room to move goes. Dates are ISO dates. */
export type RoomTask = {
  readonly key: string;
  readonly due: string | null;
  readonly after: readonly string[];
  readonly isDone: boolean;
};

/** Until when a task can slip, and how many working days that is. */
export type Room = { readonly until: string; readonly workingDays: number };

/**
 * How far each unfinished task can slip before something else has to move: until the earliest
 * date of what comes after it, and for the last ones until go-live. A task without a date, or
 * with nothing to hold it, is not in the answer.
 */
export function roomToMove(
  tasks: readonly RoomTask[],
  { goLive, today }: { readonly goLive: string | null; readonly today: string },
  calendar: WorkingCalendar,
): ReadonlyMap<string, Room> {
  const limits = limitsOf(tasks);
  return new Map(
    tasks.flatMap(({ key, due, isDone }) => {
      if (due === null || isDone) return [];
      const until = limits.get(key) ?? (goLive !== null && due <= goLive ? goLive : undefined);
      if (until === undefined) return [];
      // What is late already has used up its room.
      const from = due < today ? today : due;
      const days = until <= from ? 0 : workingDaysBetween(from, until, calendar);
      return [[key, { until, workingDays: days }] as const];
    }),
  );
}

/** The earliest date of what comes directly after each task, and is still to be done. */
function limitsOf(tasks: readonly RoomTask[]): ReadonlyMap<string, string> {
  const limits = new Map<string, string>();
  for (const { due, after, isDone } of tasks) {
    if (due === null || isDone) continue;
    for (const key of after) {
      const known = limits.get(key);
      if (known === undefined || due < known) limits.set(key, due);
    }
  }
  return limits;
}

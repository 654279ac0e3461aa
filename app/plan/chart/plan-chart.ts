import {
  addDays,
  daysBetween,
  isWorkingDay,
  type WorkingCalendar,
} from "../../lib/working-calendar.ts";
import type { Room } from "./room.ts";

/** A task of the chart. Dates are ISO dates in the calendar's zone. */
export type ChartTask = {
  readonly key: string;
  readonly phase: string;
  readonly title: string;
  readonly owner: string;
  readonly isTheirs: boolean;
  readonly status: "open" | "done" | "blocked";
  readonly due: string | null;
  readonly doneOn: string | null;
  readonly after: readonly string[];
  readonly room: Room | null;
};

export type ChartPhase = { readonly key: string; readonly title: string };

/** How a bar is drawn: it is told by shape and by words too. */
export type Tone = "done" | "late" | "blocked" | "theirs" | "ours";

type Span = { readonly x: number; readonly width: number };

export type ChartRow = {
  readonly key: string;
  readonly title: string;
  /** Shortened to the column. */
  readonly label: string;
  readonly owner: string;
  readonly tone: Tone;
  /** The middle of the row. */
  readonly y: number;
  /** From when it can begin until it is due; null without a date. */
  readonly bar: Span | null;
  /** How far it can slip; null when there is nothing to draw. */
  readonly room: Span | null;
};

export type ChartTick = { readonly date: string; readonly x: number };

export type PlanChart = {
  readonly width: number;
  readonly height: number;
  /** Where the days begin, right of the titles. */
  readonly left: number;
  readonly phases: readonly { readonly title: string; readonly y: number }[];
  readonly rows: readonly ChartRow[];
  /** From the end of one bar to the beginning of another, as SVG paths. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly path: string }[];
  /** The Mondays. */
  readonly ticks: readonly ChartTick[];
  /** Days nobody works on. */
  readonly freeDays: readonly Span[];
  /** The middle of today. */
  readonly today: number;
};

export const rowHeight = 26;
const phaseHeight = 34;
const left = 260;
const right = 140;
const barHeight = 12;
const roomForDays = 900;
const longestLabel = 32;

/**
 * A plan as shapes: rows by phase, bars by date, what waits for what, and today. Pure: the same
 * tasks on the same day always give the same picture. Sizes are in pixels.
 */
export function planChart(
  tasks: readonly ChartTask[],
  phases: readonly ChartPhase[],
  calendar: WorkingCalendar,
  today: string,
): PlanChart {
  const scale = scaleOf(tasks, today);
  const placed = placeRows(tasks, phases);
  const ends = new Map(tasks.map((task) => [task.key, endOf(task)]));
  const rows = placed.rows.map(({ task, y }) => drawRow(task, y, ends, scale, today));
  return {
    width: left + scale.days * scale.perDay + right,
    height: placed.height,
    left,
    phases: placed.phases,
    rows,
    links: linksBetween(tasks, rows),
    ticks: ticksIn(scale),
    freeDays: freeDaysIn(scale, calendar),
    today: scale.x(today) + scale.perDay / 2,
  };
}

type Scale = {
  readonly first: string;
  readonly days: number;
  readonly perDay: number;
  x(date: string): number;
};

function scaleOf(tasks: readonly ChartTask[], today: string): Scale {
  const dates = tasks.flatMap((task) => [endOf(task) ?? today, task.room?.until ?? today]);
  const all = [today, ...dates].sort();
  const first = addDays(all[0] ?? today, -3);
  const days = daysBetween(first, all.at(-1) ?? today) + 4;
  const perDay = Math.min(24, Math.max(3, roomForDays / days));
  return { first, days, perDay, x: (date) => left + daysBetween(first, date) * perDay };
}

/** When a task is over: the day it was done, or is due. */
function endOf({ doneOn, due }: ChartTask): string | null {
  return doneOn ?? due;
}

function placeRows(tasks: readonly ChartTask[], phases: readonly ChartPhase[]) {
  const rows: { task: ChartTask; y: number }[] = [];
  const heads: { title: string; y: number }[] = [];
  let y = 0;
  for (const { key, title } of phases) {
    const ofPhase = tasks.filter(({ phase }) => phase === key);
    if (ofPhase.length === 0) continue;
    heads.push({ title, y: y + phaseHeight / 2 });
    y += phaseHeight;
    for (const task of ofPhase) {
      rows.push({ task, y: y + rowHeight / 2 });
      y += rowHeight;
    }
  }
  return { rows, phases: heads, height: y + phaseHeight / 2 };
}

function drawRow(
  task: ChartTask,
  y: number,
  ends: ReadonlyMap<string, string | null>,
  scale: Scale,
  today: string,
): ChartRow {
  const { key, title, owner, room } = task;
  const bar = barOf(task, ends, scale);
  const until = room === null ? 0 : scale.x(room.until) + scale.perDay;
  const end = bar === null ? 0 : bar.x + bar.width;
  const isShown = bar !== null && room !== null && room.workingDays > 0 && until > end;
  return {
    key,
    title,
    label: shortened(title),
    owner,
    tone: toneOf(task, today),
    y,
    bar,
    room: isShown ? { x: end, width: until - end } : null,
  };
}

function barOf(
  task: ChartTask,
  ends: ReadonlyMap<string, string | null>,
  { x, perDay }: Scale,
): Span | null {
  const end = endOf(task);
  if (end === null) return null;
  // It can begin when the last of what comes before is over; with nothing before, its day is its bar.
  const begins = task.after.flatMap((key) => ends.get(key) ?? []).reduce(latest, "");
  const first = begins === "" || begins > end ? end : begins < end ? addDays(begins, 1) : end;
  return { x: x(first), width: (daysBetween(first, end) + 1) * perDay };
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}

function toneOf({ status, due, isTheirs }: ChartTask, today: string): Tone {
  if (status === "done") return "done";
  if (status === "blocked") return "blocked";
  if (due !== null && due < today) return "late";
  return isTheirs ? "theirs" : "ours";
}

function shortened(title: string): string {
  const letters = [...title];
  return letters.length <= longestLabel ? title : `${letters.slice(0, longestLabel - 1).join("")}…`;
}

const elbow = 5;

function linksBetween(tasks: readonly ChartTask[], rows: readonly ChartRow[]): PlanChart["links"] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return tasks.flatMap(({ key, after }) =>
    after.flatMap((from) => {
      const path = linkPath(byKey.get(from), byKey.get(key));
      return path === null ? [] : [{ from, to: key, path }];
    }),
  );
}

/** Out of the end of one bar, down or up, into the beginning of the other. */
function linkPath(from: ChartRow | undefined, to: ChartRow | undefined): string | null {
  if (!from?.bar || !to?.bar) return null;
  const out = from.bar.x + from.bar.width;
  const enter = to.bar.x;
  const edge = to.y + (from.y < to.y ? -1 : 1) * (barHeight / 2);
  if (enter + elbow > out) return `M${out} ${from.y}H${enter + elbow}V${edge}`;
  return `M${out} ${from.y}h${elbow}V${(from.y + to.y) / 2}H${enter + elbow}V${edge}`;
}

const closestTicks = 96;

function ticksIn({ first, days, perDay, x }: Scale): ChartTick[] {
  const mondays = datesIn(first, days).filter(isMonday);
  const every = Math.ceil(closestTicks / (7 * perDay));
  return mondays.filter((_, index) => index % every === 0).map((date) => ({ date, x: x(date) }));
}

function isMonday(date: string): boolean {
  return daysBetween("1970-01-05", date) % 7 === 0;
}

function freeDaysIn({ first, days, perDay, x }: Scale, calendar: WorkingCalendar): Span[] {
  return datesIn(first, days)
    .filter((date) => !isWorkingDay(date, calendar))
    .map((date) => ({ x: x(date), width: perDay }));
}

function datesIn(first: string, days: number): string[] {
  return Array.from({ length: days }, (_, index) => addDays(first, index));
}

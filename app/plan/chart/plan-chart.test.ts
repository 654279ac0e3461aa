import { describe, expect, test } from "vitest";
import { plainCalendar } from "../../../tests/support/plan-arbitraries.ts";
import { type ChartTask, planChart, rowHeight } from "./plan-chart.ts";

const today = "2026-03-04";
const phases = [
  { key: "begin", title: "Beginning" },
  { key: "empty", title: "Nothing here" },
  { key: "work", title: "Working" },
];

function task(key: string, changes: Partial<ChartTask> = {}): ChartTask {
  return {
    key,
    phase: "begin",
    title: `Task ${key}`,
    owner: "Mona",
    isTheirs: false,
    status: "open",
    due: "2026-03-06",
    doneOn: null,
    after: [],
    room: null,
    ...changes,
  };
}

function chartOf(...tasks: ChartTask[]) {
  return planChart(tasks, phases, plainCalendar, today);
}

function rowOf(key: string, chart: ReturnType<typeof chartOf>) {
  const row = chart.rows.find((other) => other.key === key);
  if (!row) throw new Error(`There is no row ${key}`);
  return row;
}

describe("rows", () => {
  test("stand by phase, and a phase without tasks takes no room", () => {
    const chart = chartOf(task("b", { phase: "work" }), task("a"));
    expect(chart.rows.map(({ key }) => key)).toEqual(["a", "b"]);
    expect(chart.phases.map(({ title }) => title)).toEqual(["Beginning", "Working"]);
    expect(rowOf("a", chart).y).toBeLessThan(chart.phases[1]?.y ?? 0);
  });

  test.each([
    ["done", { status: "done", doneOn: "2026-03-02", due: "2026-03-01" }],
    ["late", { due: "2026-03-03" }],
    ["blocked", { status: "blocked", due: "2026-03-03" }],
    ["theirs", { isTheirs: true }],
    ["ours", {}],
  ] as const)("are told to be %s", (tone, changes) => {
    expect(rowOf("a", chartOf(task("a", changes))).tone).toBe(tone);
  });

  test("shorten a long title, and keep it whole beside", () => {
    const title = "Ünïcode ".repeat(12);
    const row = rowOf("a", chartOf(task("a", { title })));
    expect([...row.label]).toHaveLength(32);
    expect(row.title).toBe(title);
  });

  test("without a date have no bar", () => {
    expect(rowOf("a", chartOf(task("a", { due: null })))).toMatchObject({ bar: null, room: null });
  });
});

describe("bars", () => {
  test("begin on the day after what comes before", () => {
    const chart = chartOf(task("a"), task("b", { due: "2026-03-10", after: ["a"] }));
    const [a, b] = [rowOf("a", chart).bar, rowOf("b", chart).bar];
    expect(b?.x).toBe((a?.x ?? 0) + (a?.width ?? 0));
    expect(b?.width).toBe(4 * (a?.width ?? 0));
  });

  test("end on the day it was done", () => {
    const done = { status: "done", doneOn: "2026-03-02" } as const;
    const chart = chartOf(task("a", done), task("b", { due: "2026-03-02" }));
    expect(rowOf("a", chart).bar?.x).toBe(rowOf("b", chart).bar?.x);
  });

  test("are one day long when what comes before ends later, as a date by hand may have it", () => {
    const chart = chartOf(task("a", { due: "2026-03-20" }), task("b", { after: ["a"] }));
    expect(rowOf("b", chart).bar?.width).toBe(rowOf("a", chart).bar?.width);
  });

  test("are followed by their room", () => {
    const room = { until: "2026-03-10", workingDays: 2 };
    const { bar, room: drawn } = rowOf("a", chartOf(task("a", { room })));
    expect(drawn?.x).toBe((bar?.x ?? 0) + (bar?.width ?? 0));
    expect(drawn?.width).toBe(4 * (bar?.width ?? 0));
  });
});

describe("around them", () => {
  test("what waits for what is joined, and only where both have a date", () => {
    const chart = chartOf(task("a"), task("b", { after: ["a", "c"] }), task("c", { due: null }));
    expect(chart.links.map(({ from, to }) => [from, to])).toEqual([["a", "b"]]);
  });

  test("today stands in the picture whatever the dates are", () => {
    for (const due of ["2026-01-02", "2027-05-01", null]) {
      const chart = chartOf(task("a", { due }));
      expect(chart.today).toBeGreaterThan(chart.left);
      expect(chart.today).toBeLessThan(chart.width);
    }
  });

  test("Mondays are marked, days without work shaded", () => {
    const chart = chartOf(task("a", { due: "2026-03-12" }));
    expect(chart.ticks.map(({ date }) => date)).toEqual(["2026-03-02", "2026-03-09"]);
    // From Sunday 1 March to Sunday 15 March.
    expect(chart.freeDays).toHaveLength(5);
  });
});

test("a plan of 150 tasks over a year keeps its rows apart and stays a page wide", () => {
  const tasks = Array.from({ length: 150 }, (_, index) =>
    task(`t${index}`, {
      phase: index < 75 ? "begin" : "work",
      due: new Date(Date.UTC(2026, 2, 1 + index * 2)).toISOString().slice(0, 10),
      after: index === 0 ? [] : [`t${index - 1}`],
    }),
  );
  const chart = planChart(tasks, phases, plainCalendar, today);
  const gaps = chart.rows.slice(1).map(({ y }, index) => y - (chart.rows[index]?.y ?? 0));
  expect(Math.min(...gaps)).toBe(rowHeight);
  expect(chart.width).toBeLessThan(1400);
  expect(chart.links).toHaveLength(149);
  for (const { bar } of chart.rows) expect(bar?.width).toBeGreaterThanOrEqual(3);
});

import { expect, test } from "vitest";
import type { WorkingCalendar } from "../lib/working-calendar.ts";
import type { Clock } from "../playbook/schema.ts";
import { clocks, type Moments } from "./clocks.ts";

const calendar: WorkingCalendar = {
  zone: "Europe/London",
  workdays: [1, 2, 3, 4, 5],
  holidays: [],
  hours: { from: "09:00", to: "17:00" },
};
const friday = "2026-03-13T18:30:00Z";
const clock = (within: Clock["within"]): Clock => ({
  key: "welcome",
  title: "Welcome",
  from: "won",
  to: "welcome_sent",
  within,
});
const hour = clock({ amount: 1, unit: "hours" });
const day = clock({ amount: 1, unit: "working_days" });

test.each<[string, Clock, Moments, string, string, string]>([
  [
    "waits over the weekend",
    hour,
    { won: friday },
    "2026-03-15T12:00:00Z",
    "running",
    "2026-03-16T10:00:00Z",
  ],
  [
    "warns when three quarters have passed",
    hour,
    { won: friday },
    "2026-03-16T09:45:00Z",
    "warn",
    "2026-03-16T10:00:00Z",
  ],
  [
    "is breached on Monday",
    hour,
    { won: friday },
    "2026-03-16T10:00:01Z",
    "breached",
    "2026-03-16T10:00:00Z",
  ],
  [
    "is met in time",
    hour,
    { won: friday, welcome_sent: "2026-03-13T18:31:00Z" },
    "2026-03-20T12:00:00Z",
    "met",
    "2026-03-16T10:00:00Z",
  ],
  [
    "is breached when met too late",
    hour,
    { won: friday, welcome_sent: "2026-03-17T09:00:00Z" },
    "2026-03-20T12:00:00Z",
    "breached",
    "2026-03-16T10:00:00Z",
  ],
  [
    "counts a working day as a day's hours",
    day,
    { won: "2026-03-12T14:00:00Z" },
    "2026-03-12T15:00:00Z",
    "running",
    "2026-03-13T14:00:00Z",
  ],
  [
    "counts a working day from Monday",
    day,
    { won: friday },
    "2026-03-16T09:00:00Z",
    "running",
    "2026-03-16T17:00:00Z",
  ],
  [
    "counts days on the wall clock",
    clock({ amount: 2, unit: "days" }),
    { won: "2026-03-28T10:00:00Z" },
    "2026-03-28T11:00:00Z",
    "running",
    "2026-03-30T09:00:00Z",
  ],
])("a clock %s", (_name, one, moments, now, state, dueAt) => {
  expect(clocks({ clocks: [one] }, moments, now, calendar)).toMatchObject([
    { key: "welcome", state, dueAt },
  ]);
});

test("a clock whose moment has not come has not started", () => {
  expect(clocks({ clocks: [hour] }, {}, friday, calendar)).toEqual([]);
});

import { expect, test } from "vitest";
import { healthOf } from "./health.ts";

const now = new Date("2026-03-10T09:00:00Z");
const today = "2026-03-10";
const well = { liveAt: null, cancelledAt: null, nextDueOn: today, blockedTasks: 0, changedAt: now };
const longAgo = new Date("2026-03-01T09:00:00Z");

test.each([
  ["due today", well, "well"],
  ["due yesterday", { ...well, nextDueOn: "2026-03-09", blockedTasks: 1 }, "late"],
  ["something blocked", { ...well, blockedTasks: 1, changedAt: longAgo }, "blocked"],
  ["nothing heard for a week", { ...well, changedAt: longAgo }, "quiet"],
  ["nothing due", { ...well, nextDueOn: null }, "well"],
  [
    "called off, whatever is left",
    { ...well, cancelledAt: now, nextDueOn: "2026-03-01" },
    "cancelled",
  ],
  ["live, whatever is left", { ...well, liveAt: now, nextDueOn: "2026-03-01" }, "live"],
])("%s", (_what, onboarding, expected) => {
  expect(healthOf(onboarding, now, today)).toBe(expected);
});

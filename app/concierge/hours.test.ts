import { expect, test } from "vitest";
import { hoursElsewhere } from "./hours.ts";

const inLondon = { dayStarts: "09:00", dayEnds: "17:30", timeZone: "Europe/London" };

test.each([
  ["the same place", "Europe/London", "2026-03-12", { from: "09:00", to: "17:30" }],
  ["another zone", "America/New_York", "2026-11-20", { from: "04:00", to: "12:30" }],
  [
    "between two changes of the clock",
    "America/New_York",
    "2026-03-20",
    { from: "05:00", to: "13:30" },
  ],
  ["half an hour off", "Asia/Kolkata", "2026-11-20", { from: "14:30", to: "23:00" }],
])("shows working hours on the clock of %s", (_name, zone, date, expected) => {
  expect(hoursElsewhere(inLondon, zone, date)).toEqual(expected);
});

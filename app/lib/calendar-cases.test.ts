import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  addWorkingDays,
  addWorkingHours,
  dateIn,
  daysOff,
  instantAt,
  subtractWorkingHours,
  type WorkingCalendar,
} from "./working-calendar.ts";

const calendar = (changes: Partial<WorkingCalendar> = {}): WorkingCalendar => ({
  zone: "Europe/London",
  workdays: [1, 2, 3, 4, 5],
  holidays: [],
  hours: { from: "09:00", to: "17:00" },
  ...changes,
});

describe("a time on the clocks of a zone is always one instant", () => {
  test.each<[string, string, string, string, string]>([
    // Left out: so much later as the clocks went forward.
    ["America/New_York", "2026-03-08", "02:30", "2026-03-08T07:30:00Z", "03:30"],
    ["Europe/London", "2026-03-29", "01:30", "2026-03-29T01:30:00Z", "02:30"],
    ["Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:30:00Z", "03:30"],
    ["Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:45:00Z", "02:45"],
    ["Africa/Cairo", "2026-04-24", "00:30", "2026-04-23T22:30:00Z", "01:30"],
    ["Asia/Beirut", "2026-03-29", "00:30", "2026-03-28T22:30:00Z", "01:30"],
    ["America/Santiago", "2026-09-06", "00:30", "2026-09-06T04:30:00Z", "01:30"],
    ["America/Havana", "2026-03-08", "00:30", "2026-03-08T05:30:00Z", "01:30"],
    // Twice: the first.
    ["America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30:00Z", "01:30"],
    ["Europe/London", "2026-10-25", "01:30", "2026-10-25T00:30:00Z", "01:30"],
    ["Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45:00Z", "01:45"],
    ["Africa/Casablanca", "2026-02-15", "02:30", "2026-02-15T01:30:00Z", "02:30"],
  ])("%s, %s %s", (zone, date, time, instant, shown) => {
    expect(instantAt(zone, date, time)).toBe(instant);
    const clock = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
    expect(clock.toPlainTime().toString({ smallestUnit: "minute" })).toBe(shown);
  });

  test("on a day that a place left out, the same time of the next", () => {
    const instant = instantAt("Pacific/Apia", "2011-12-30", "12:00");
    expect(dateIn("Pacific/Apia", instant)).toBe("2011-12-31");
  });
});

test.each([
  ["Pacific/Kiritimati", 14],
  ["Etc/GMT+12", -12],
  ["Asia/Kathmandu", 5.75],
  ["Pacific/Chatham", 12.75],
  ["Australia/Eucla", 8.75],
  ["America/St_Johns", -2.5],
  ["Asia/Kolkata", 5.5],
  ["America/Phoenix", -7],
  ["Asia/Tehran", 3.5],
])("noon in %s on 1 July 2026 is %s hours from noon in Greenwich", (zone, hours) => {
  const noon = Date.parse(instantAt(zone, "2026-07-01", "12:00"));
  expect((Date.UTC(2026, 6, 1, 12) - noon) / 3_600_000).toBe(hours);
});

test.each([
  ["2026-03-31T23:30:00Z", "Pacific/Auckland", "2026-04-01"],
  ["2026-03-31T23:30:00Z", "America/Los_Angeles", "2026-03-31"],
  ["2026-03-31T23:30:00Z", "Europe/London", "2026-04-01"],
  ["2026-12-31T10:30:00Z", "Pacific/Kiritimati", "2027-01-01"],
  ["2026-12-31T10:30:00Z", "Pacific/Honolulu", "2026-12-31"],
])("%s is in %s on %s", (instant, zone, date) => {
  expect(dateIn(zone, instant)).toBe(date);
});

test.each<[string, number, string[], string]>([
  ["2026-08-28", 1, [], "2026-08-31"],
  ["2026-08-29", 1, [], "2026-08-31"],
  ["2026-08-28", 6, ["2026-09-07"], "2026-09-08"],
  ["2026-12-24", 2, ["2026-12-25", "2026-12-28"], "2026-12-30"],
  ["2026-03-02", -3, [], "2026-02-25"],
  ["2026-02-27", 1, [], "2026-03-02"],
  ["2028-02-28", 1, [], "2028-02-29"],
  // Nobody can do it on a holiday: the next day on which somebody can.
  ["2026-01-01", 0, ["2026-01-01"], "2026-01-02"],
])("%s and %s working days, with the holidays %j: %s", (from, count, holidays, date) => {
  expect(addWorkingDays(from, count, calendar({ holidays }))).toBe(date);
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-08-31", 6, "2027-02-28"],
  ["2026-02-28", 1, "2026-03-28"],
  ["2028-02-29", 12, "2029-02-28"],
  ["2026-12-31", 2, "2027-02-28"],
  ["2026-03-31", -1, "2026-02-28"],
])("%s and %s months: %s", (from, months, date) => {
  expect(addMonths(from, months)).toBe(date);
});

test("working hours count back as they count on, across a weekend and a change of clocks", () => {
  const london = calendar();
  // Friday 16:00, and the clocks go forward on Sunday.
  const from = "2026-03-27T16:00:00Z";
  const to = addWorkingHours(from, 2, london);
  expect(to).toBe("2026-03-30T09:00:00Z");
  expect(subtractWorkingHours(to, 2, london)).toBe(from);
  expect(subtractWorkingHours("2026-03-28T12:00:00Z", 1, london)).toBe("2026-03-27T16:00:00Z");
});

test("days off are the holidays between two dates on which people would work", () => {
  const holidays = ["2026-12-25", "2026-12-26", "2026-12-28", "2027-01-01"];
  const between = (one: string, other: string) => daysOff(one, other, calendar({ holidays }));
  expect(between("2026-12-24", "2026-12-29")).toEqual(["2026-12-25", "2026-12-28"]);
  expect(between("2026-12-29", "2026-12-24")).toEqual(["2026-12-25", "2026-12-28"]);
  expect(between("2026-12-29", "2026-12-31")).toEqual([]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holidaysFor, regionsOf } from "./public-holidays.ts";
import {
  addDays,
  addWorkingDays,
  addWorkingHours,
  dateIn,
  isWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
  workingHoursBetween,
} from "./working-calendar.ts";

const weekdays: WorkingCalendar = {
  zone: "Europe/London",
  workdays: [1, 2, 3, 4, 5],
  holidays: [],
  hours: { from: "09:00", to: "17:00" },
};
const closedOn = (...holidays: string[]): WorkingCalendar => ({ ...weekdays, holidays });

describe("working days from a date", () => {
  test.each([
    ["2026-08-28", 1, [], "2026-08-31", "Friday and one"],
    ["2026-08-29", 1, [], "2026-08-31", "Saturday and one"],
    ["2026-08-28", 6, ["2026-09-07"], "2026-09-08", "across Labor Day"],
    [
      "2026-12-24",
      2,
      ["2026-12-25", "2026-12-28"],
      "2026-12-30",
      "Christmas with a substitute holiday",
    ],
    ["2026-03-02", -3, [], "2026-02-25", "three before a Monday"],
    ["2026-02-27", 1, [], "2026-03-02", "end of February"],
    ["2028-02-28", 1, [], "2028-02-29", "leap year"],
    ["2026-12-31", 1, ["2027-01-01"], "2027-01-04", "end of the year"],
    [
      "2026-01-01",
      0,
      ["2026-01-01"],
      "2026-01-02",
      "none on a holiday moves on to the next working day",
    ],
    ["2026-08-28", 0, [], "2026-08-28", "none on a working day"],
  ])("%s %i %j → %s: %s", (date, count, holidays, expected) => {
    expect(addWorkingDays(date, count, closedOn(...holidays))).toBe(expected);
  });

  const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));

  test("land on a working day and are counted back", () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: -60, max: 60 }),
        fc.array(anyDate, { maxLength: 5 }),
        (date, count, holidays) => {
          const calendar = closedOn(...holidays);
          const landed = addWorkingDays(date, count, calendar);
          expect(isWorkingDay(landed, calendar)).toBe(true);
          if (count !== 0) expect(workingDaysBetween(date, landed, calendar)).toBe(count);
        },
      ),
    );
  });

  test("are refused for a calendar on which nobody works", () => {
    expect(() => addWorkingDays("2026-08-28", 1, { ...weekdays, workdays: [] })).toThrow(
      RangeError,
    );
    expect(() =>
      addWorkingHours("2026-08-28T10:00Z", 1, {
        ...weekdays,
        hours: { from: "17:00", to: "09:00" },
      }),
    ).toThrow(RangeError);
  });
});

describe("working hours", () => {
  const newYork: WorkingCalendar = { ...weekdays, zone: "America/New_York" };
  test.each([
    ["2026-03-12T09:00Z", "2026-03-12T12:30Z", weekdays, 3.5, "within a day"],
    ["2026-03-13T16:00Z", "2026-03-16T10:00Z", weekdays, 2, "over a weekend"],
    ["2026-03-14T10:00Z", "2026-03-15T10:00Z", weekdays, 0, "at a weekend"],
    ["2026-03-27T16:00Z", "2026-03-30T09:00Z", weekdays, 2, "over the change to summer time"],
    ["2026-03-06T21:00Z", "2026-03-09T14:00Z", newYork, 2, "over the change in New York"],
    ["2026-03-16T10:00Z", "2026-03-13T16:00Z", weekdays, -2, "backwards"],
  ])("%s to %s is %4$d: %5$s", (from, to, calendar, hours) => {
    expect(workingHoursBetween(from, to, calendar)).toBe(hours);
  });

  test("an opening across the change to summer time is an hour shorter", () => {
    const nights = {
      ...weekdays,
      workdays: [1, 2, 3, 4, 5, 6, 7],
      hours: { from: "00:00", to: "08:00" },
    };
    expect(workingHoursBetween("2026-03-29T00:00Z", "2026-03-29T12:00Z", nights)).toBe(7);
  });

  test("Friday evening plus one ends on Monday morning", () => {
    expect(addWorkingHours("2026-03-13T18:30Z", 1, weekdays)).toBe("2026-03-16T10:00:00Z");
    expect(addWorkingHours("2026-03-13T16:30Z", 1, weekdays)).toBe("2026-03-16T09:30:00Z");
  });

  test("are counted back", () => {
    const start = fc
      .integer({ min: 0, max: 400 * 24 * 60 })
      .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString());
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 400 }), (from, quarters) => {
        const end = addWorkingHours(from, quarters / 4, newYork);
        expect(workingHoursBetween(from, end, newYork)).toBeCloseTo(quarters / 4, 6);
      }),
      { numRuns: 40 },
    );
  });
});

test.each([
  ["2026-03-31T23:30Z", "Pacific/Auckland", "2026-04-01"],
  ["2026-03-31T23:30Z", "America/Los_Angeles", "2026-03-31"],
  ["2026-03-31T23:30Z", "Europe/London", "2026-04-01"],
  ["2026-12-31T10:30Z", "Pacific/Kiritimati", "2027-01-01"],
  ["2026-12-31T10:30Z", "Pacific/Honolulu", "2026-12-31"],
])("%s in %s is on %s", (instant, zone, date) => {
  expect(dateIn(zone, instant)).toBe(date);
});

test("public holidays of a country and a region, none of an unknown one", () => {
  const england = holidaysFor("GB", "ENG", [2026, 2027]);
  expect(england).toEqual(expect.arrayContaining(["2026-12-25", "2026-12-28", "2027-01-01"]));
  expect(england).toEqual([...england].sort());
  expect(england).not.toContain("2026-11-30");
  expect(holidaysFor("GB", "SCT", [2026])).toContain("2026-11-30");
  expect(holidaysFor("XX", null, [2026])).toEqual([]);
});

test("regions of a country that have holidays of their own, by name; none where there are none", () => {
  expect(regionsOf("GB")).toContainEqual({ value: "SCT", label: "Scotland" });
  expect(regionsOf("DE").map(({ label }) => label)).toEqual(
    regionsOf("DE")
      .map(({ label }) => label)
      .toSorted((a, b) => a.localeCompare(b, "en")),
  );
  expect(regionsOf("JP")).toEqual([]);
  expect(regionsOf("XX")).toEqual([]);
});

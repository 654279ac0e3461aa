import { describe, expect, test } from "vitest";
import { dueGroupOf, endOfWeek } from "./due-groups.ts";

describe("the week of a date", () => {
  test.each([
    ["a Monday", "2026-03-02", "2026-03-08"],
    ["a Thursday", "2026-03-05", "2026-03-08"],
    ["a Sunday", "2026-03-08", "2026-03-08"],
    ["across a year end", "2026-12-31", "2027-01-03"],
    ["before 1970", "1969-12-30", "1970-01-04"],
  ])("%s", (_, date, sunday) => {
    expect(endOfWeek(date)).toBe(sunday);
  });
});

describe("when it is due", () => {
  const thursday = "2026-03-05";
  test.each([
    [null, "no_date"],
    ["2026-03-04", "late"],
    ["2026-03-05", "today"],
    ["2026-03-06", "this_week"],
    ["2026-03-08", "this_week"],
    ["2026-03-09", "later"],
  ] as const)("%s is %s", (due, group) => {
    expect(dueGroupOf(due, thursday)).toBe(group);
  });

  test("on a Sunday the week is over", () => {
    expect(dueGroupOf("2026-03-09", "2026-03-08")).toBe("later");
  });
});

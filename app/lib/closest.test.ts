import { expect, test } from "vitest";
import { closest } from "./closest.ts";

test.each([
  ["strat", "start"],
  ["locatons", "locations"],
  ["PETS", "pets"],
  ["pt", undefined],
  ["zebra", undefined],
])("%s is meant as %s", (typed, meant) => {
  expect(closest(typed, ["start", "locations", "pets"])).toBe(meant);
});

import { expect, test } from "vitest";
import { type FactValue, sameFact } from "./fact.ts";

test.each<[FactValue | undefined, FactValue | undefined, boolean]>([
  ["a", "a", true],
  ["1", 1, false],
  [undefined, undefined, true],
  [undefined, "", false],
  [{ a: 1, b: { d: 1, c: 2 } }, { b: { c: 2, d: 1 }, a: 1 }, true],
  [["a", "b"], ["b", "a"], false],
  [{}, [], false],
])("%j and %j: same is %s", (a, b, same) => {
  expect(sameFact(a, b)).toBe(same);
});

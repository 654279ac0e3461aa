import { expect, test } from "vitest";
import { diffAnswers } from "./change.ts";

test("names what differs, new order first, then what is gone", () => {
  const before = { gone: 1, same: { a: "1", b: "2" }, changed: "old" };
  const after = {
    changed: "new",
    same: { b: "2", a: "1" },
    added: ["x"],
    constructor: "a fact of that name",
  };
  expect(diffAnswers(before, after)).toEqual([
    { key: "changed", before: "old", after: "new" },
    { key: "added", before: undefined, after: ["x"] },
    { key: "constructor", before: undefined, after: "a fact of that name" },
    { key: "gone", before: 1, after: undefined },
  ]);
  expect(diffAnswers(before, before)).toEqual([]);
});

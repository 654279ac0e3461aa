import fc from "fast-check";
import { expect, test } from "vitest";
import { itemsFrom, linesOf } from "./lines.ts";

const before = [
  { key: "backup", text: "The backup is on" },
  { key: "alarm", text: "The alarm is off" },
];

test.each([
  ["the same lines", "The backup is on\nThe alarm is off", before],
  [
    "a reworded line keeps its key",
    "The backup runs\nThe alarm is off",
    [{ key: "backup", text: "The backup runs" }, before[1]],
  ],
  [
    "lines in another order keep theirs",
    "The alarm is off\nThe backup is on",
    [...before].reverse(),
  ],
  [
    "a new line at the top takes no key from another",
    "The keys are there\nThe backup is on\nThe alarm is off",
    [{ key: "check_3", text: "The keys are there" }, ...before],
  ],
  ["a line that is gone takes its key along", " The alarm is off \n\n", [before[1]]],
])("%s", (_what, text, items) => {
  expect(itemsFrom(linesOf(text), before)).toEqual(items);
});

test("no two items ever have one key, and every line is one", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 6 });
  fc.assert(
    fc.property(lines, lines, (first, then) => {
      const items = itemsFrom(then, itemsFrom(first, []));
      expect(items.map(({ text }) => text)).toEqual(then);
      expect(new Set(items.map(({ key }) => key)).size).toBe(then.length);
    }),
  );
});

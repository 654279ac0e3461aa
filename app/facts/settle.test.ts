import fc from "fast-check";
import { expect, test } from "vitest";
import { conditionArbitrary } from "../../tests/support/arbitraries.ts";
import { factsRead, holds } from "./condition.ts";
import { settle } from "./settle.ts";

const value = fc.oneof(
  fc.constantFrom("red", "green"),
  fc.integer({ min: -3, max: 3 }),
  fc.boolean(),
);
const values = fc.oneof(
  value,
  fc.array(fc.oneof(value, fc.record({ name: value })), { maxLength: 3 }),
);

test("a settled condition decides as before, whatever becomes of the open facts", () => {
  const outside = fc.dictionary(fc.constantFrom("a", "b"), values);
  const inside = fc.dictionary(fc.constantFrom("x", "y"), values);
  fc.assert(
    fc.property(
      conditionArbitrary(["a", "b", "x", "y"]),
      outside,
      inside,
      (condition, known, answered) => {
        const settled = settle(condition, new Set(["x", "y"]), known);
        expect(holds(settled, { ...known, ...answered })).toBe(
          holds(condition, { ...known, ...answered }),
        );
      },
    ),
  );
});

test("what is decided already is not read again", () => {
  const condition = { and: [{ "==": [{ var: "budget" }, 5000] as const }, { answered: "x" }] };
  const settled = settle(condition, new Set(["x"]), { budget: 5000 });
  expect(settled).toEqual({ and: [true, { answered: "x" }] });
  expect(factsRead(settled)).toEqual(["x"]);
});

import { expect, test } from "vitest";
import { type Expression, evaluate, factsReadBy } from "./expression.ts";
import { expressionSchema } from "./expression-schema.ts";
import type { Facts } from "./fact.ts";

const facts: Facts = {
  people: 12,
  rate: 2.5,
  name: "Acme",
  remote: true,
  sites: [{ staff: 3 }, { staff: 4 }],
  mixed: [{ staff: 3 }, { staff: "four" }],
};

test.each<[Expression, number | string | undefined]>([
  [7, 7],
  ["seven", "seven"],
  [{ var: "people" }, 12],
  [{ var: "remote" }, undefined],
  [{ var: "unknown" }, undefined],
  [{ "+": [{ var: "people" }, 1, 2] }, 15],
  [{ "*": [{ var: "people" }, { var: "rate" }] }, 30],
  [{ "-": [1, { var: "people" }] }, -11],
  [{ "/": [{ var: "people" }, 8] }, 1.5],
  [{ "/": [{ var: "people" }, 0] }, undefined],
  [{ "+": [{ var: "people" }, { var: "unknown" }] }, undefined],
  [{ "+": [{ var: "people" }, { var: "name" }] }, undefined],
  [{ min: [{ var: "people" }, 5] }, 5],
  [{ max: [{ var: "people" }, 5] }, 12],
  [{ count: "sites" }, 2],
  [{ count: "unknown" }, 0],
  [{ sum: "sites.staff" }, 7],
  [{ sum: "mixed.staff" }, undefined],
  [{ sum: "unknown" }, 0],
  [{ cat: [{ var: "name" }, ", ", { var: "people" }] }, "Acme, 12"],
  [{ cat: [{ var: "name" }, { var: "unknown" }] }, undefined],
  [{ if: [{ ">": [{ var: "people" }, 10] }, "large", "small"] }, "large"],
  [{ if: [{ answered: "unknown" }, { var: "unknown" }, 0] }, 0],
])("%j comes to %j", (expression, expected) => {
  expect(evaluate(expression, facts)).toBe(expected);
  expect(expressionSchema.parse(expression)).toEqual(expression);
});

test("names every fact it reads, once", () => {
  const expression: Expression = {
    if: [{ answered: "a" }, { "+": [{ var: "b.part" }, { count: "c" }] }, { sum: "c.d" }],
  };
  expect(factsReadBy(expression)).toEqual(["a", "b", "c"]);
});

test.each([{}, { "+": [] }, { "-": [1] }, { sqrt: [4] }, true, { var: "a", count: "b" }])(
  "%j is none",
  (input) => {
    expect(expressionSchema.safeParse(input).success).toBe(false);
  },
);

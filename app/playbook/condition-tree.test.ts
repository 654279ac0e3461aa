import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Condition, holds } from "../facts/condition.ts";
import type { Facts } from "../facts/fact.ts";
import type { ValueKind } from "../kickoff/visibility.ts";
import { fromTree, toTree } from "./condition-tree.ts";

const kinds: Readonly<Record<string, ValueKind>> = {
  sort: "choice",
  extras: "choices",
  rooms: "number",
  agreed: "yes_no",
  from: "date",
  until: "date",
  note: "text",
};
const kindOf = (key: string) => (Object.hasOwn(kinds, key) ? kinds[key] : undefined);

const key = fc.constantFrom(...Object.keys(kinds), "gone", "site.city");
const scalar = fc.oneof(
  fc.constantFrom("a", "b", "2026-03-01"),
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
);
const operand = fc.oneof(
  key.map((name) => ({ var: name })),
  scalar,
  fc.array(scalar, { maxLength: 3 }),
);
const pair = fc.tuple(operand, operand);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.boolean(),
    key.map((answered) => ({ answered })),
    pair.map((sides): Condition => ({ "==": sides })),
    pair.map((sides): Condition => ({ "!=": sides })),
    pair.map((sides): Condition => ({ "<": sides })),
    pair.map((sides): Condition => ({ ">=": sides })),
    pair.map((sides): Condition => ({ in: sides })),
    tie("condition").map((inner): Condition => ({ "!": inner })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((and): Condition => ({ and })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((or): Condition => ({ or })),
  ),
}));

const facts: fc.Arbitrary<Facts> = fc.dictionary(
  fc.constantFrom(...Object.keys(kinds)),
  fc.oneof(scalar, fc.array(fc.constantFrom("a", "b"))),
);

test("building a condition and taking it apart again says the same of any customer", () => {
  fc.assert(
    fc.property(condition, facts, (before, known) => {
      expect(holds(fromTree(toTree(before, kindOf)), known)).toBe(holds(before, known));
    }),
  );
});

describe("a condition is built from", () => {
  test.each<[string, Condition, string]>([
    ["one choice", { "==": [{ var: "sort" }, "a"] }, "is"],
    ["one of several", { in: [{ var: "sort" }, ["a", "b"]] }, "one_of"],
    ["none of several", { "!": { in: [{ var: "sort" }, ["a"]] } }, "none_of"],
    ["a chosen extra", { in: ["a", { var: "extras" }] }, "includes"],
    ["an extra that was not chosen", { "!": { in: ["a", { var: "extras" }] } }, "excludes"],
    ["a number", { ">": [{ var: "rooms" }, 3] }, "more"],
    ["another date", { "<": [{ var: "from" }, { var: "until" }] }, "less"],
    ["no answer", { "!": { answered: "note" } }, "unanswered"],
  ])("%s", (_what, before, operator) => {
    const tree = toTree(before, kindOf);
    expect(tree.parts).toMatchObject([{ kind: "rule", operator }]);
    expect(fromTree(tree)).toEqual(before);
  });
});

test.each<[string, Condition]>([
  ["a question that is gone", { "==": [{ var: "gone" }, "a"] }],
  ["a part of an answer", { "==": [{ var: "site.city" }, "Leeds"] }],
  ["a number compared with a text", { "==": [{ var: "rooms" }, "3"] }],
  ["a rule written the other way round", { "<": [3, { var: "rooms" }] }],
  ["always", true],
])("%s is kept as it is", (_what, before) => {
  const tree = toTree(before, kindOf);
  expect(tree.parts).toEqual([{ kind: "fixed", condition: before }]);
  expect(fromTree(tree)).toEqual(before);
});

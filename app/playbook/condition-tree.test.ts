import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ask } from "../../tests/support/questions.ts";
import { type Condition, holds } from "../facts/condition.ts";
import type { Facts, FactValue } from "../facts/fact.ts";
import { emptyGroup } from "./condition-tree.ts";
import { ruleAbout, withOperator } from "./editor/new-rule.ts";
import { toTree } from "./read-tree.ts";
import { operatorsFor, subjectsOf } from "./rule-subject.ts";
import { fromTree } from "./write-tree.ts";

const lines = { type: "short_text", label: "Which?" } as const;
const questions = new Map(
  Object.entries({
    sort: ask({ type: "one_choice", options: ["a", "b"], mayBe: ["not_sure"] }),
    extras: ask({ type: "several_choices", options: ["a", "b"] }),
    rooms: ask({ type: "number" }),
    share: ask({ type: "percent" }),
    price: ask({ type: "money", currency: "GBP" }),
    agreed: ask({ type: "yes_no" }),
    from: ask({ type: "date" }),
    until: ask({ type: "date" }),
    opens: ask({ type: "time" }),
    founded: ask({ type: "partial_date" }),
    ends: ask({ type: "month_and_year" }),
    note: ask({ type: "short_text" }),
    site: ask({ type: "address" }),
    hours: ask({ type: "weekly_hours" }),
    away: ask({ type: "date_range" }),
    places: ask({
      type: "repeating_group",
      item: "Place",
      questions: [
        { key: "city", ...lines },
        { key: "desks", type: "number", label: "Desks" },
      ],
    }),
    brands: ask({ type: "repeating_value", item: "Brand", of: { key: "brand", ...lines } }),
  }),
);

const key = fc.constantFrom(
  ...questions.keys(),
  "gone",
  "site.city",
  "site.gone",
  "away.from",
  "sort.not",
);
const scalar = fc.oneof(
  fc.constantFrom("a", "b", "2026-03-01"),
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
);
const operand = fc.oneof(
  key.map((name) => ({ var: name })),
  fc.constantFrom("places", "extras", "brands", "rooms").map((count) => ({ count })),
  scalar,
  fc.array(scalar, { maxLength: 3 }),
);
const pair = fc.tuple(operand, operand);

const list = fc.constantFrom("places", "extras", "brands", "rooms").map((name) => ({ var: name }));
const asked: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  true,
  { "==": [{ var: "city" }, "a"] },
  { and: [{ ">": [{ var: "desks" }, 1] }, { "!": { answered: "city" } }] },
  { in: [{ var: "" }, ["a"]] },
);

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
    fc.tuple(list, asked).map((some): Condition => ({ some })),
    fc.tuple(list, asked).map((all): Condition => ({ all })),
    fc.tuple(list, asked).map((none): Condition => ({ none })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((and): Condition => ({ and })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((or): Condition => ({ or })),
  ),
}));

const place = fc.record(
  { city: fc.constantFrom("a", "b"), desks: fc.integer({ min: 0, max: 3 }) },
  { requiredKeys: [] },
);
const facts: fc.Arbitrary<Facts> = fc.dictionary(
  fc.constantFrom(...questions.keys()),
  fc.oneof(
    scalar,
    fc.array(fc.constantFrom("a", "b")),
    fc.array(place),
    fc.constantFrom<FactValue>({ not: "sure" }, { city: "a" }, { from: "2026-03-01" }),
  ),
);

test("building a condition and taking it apart again says the same of any customer", () => {
  fc.assert(
    fc.property(condition, facts, (before, known) => {
      expect(holds(fromTree(toTree(before, questions)), known)).toBe(holds(before, known));
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
    ["a time", { ">=": [{ var: "opens" }, "09:30"] }, "at_least"],
    ["some time in a year", { "<": [{ var: "founded" }, "2019"] }, "less"],
    ["a month", { "<=": [{ var: "ends" }, "2027-03"] }, "at_most"],
    ["a share", { ">": [{ var: "share" }, 12.5] }, "more"],
    ["an amount of money", { ">=": [{ var: "price" }, 100000] }, "at_least"],
    ["one of several numbers", { in: [{ var: "rooms" }, [1, 2]] }, "one_of"],
    ["a part of an address", { "==": [{ var: "site.city" }, "Leeds"] }, "is"],
    ["the hours of a day", { "!=": [{ var: "hours.sat" }, "closed"] }, "is_not"],
    ["the end of a range", { "<": [{ var: "away.to" }, { var: "until" }] }, "less"],
    ["what was said instead", { "==": [{ var: "sort.not" }, "sure"] }, "is"],
    ["how many there are", { ">": [{ count: "places" }, 2] }, "more"],
    ["one of several numbers of items", { in: [{ count: "places" }, [1, 2]] }, "one_of"],
    ["as many as another answer says", { "==": [{ count: "brands" }, { var: "rooms" }] }, "is"],
    ["an answer among others", { in: [{ var: "sort" }, { var: "extras" }] }, "includes"],
  ])("%s", (_what, before, operator) => {
    const tree = toTree(before, questions);
    expect(tree.parts).toMatchObject([{ kind: "rule", operator }]);
    expect(fromTree(tree)).toEqual(before);
  });
});

describe("of the items of a list is asked", () => {
  test.each<[string, Condition, string, string[]]>([
    [
      "that one is so",
      { some: [{ var: "places" }, { "==": [{ var: "city" }, "Leeds"] }] },
      "some",
      ["is"],
    ],
    [
      "that all are so in two ways",
      { all: [{ var: "places" }, { and: [{ answered: "city" }, { ">": [{ var: "desks" }, 3] }] }] },
      "all",
      ["answered", "more"],
    ],
    [
      "that none is so",
      { none: [{ var: "brands" }, { "==": [{ var: "" }, "a"] }] },
      "none",
      ["is"],
    ],
    [
      "that only some were chosen",
      { all: [{ var: "extras" }, { in: [{ var: "" }, ["a"]] }] },
      "all",
      ["one_of"],
    ],
    ["nothing", { some: [{ var: "brands" }, true] }, "some", []],
  ])("%s", (_what, before, quantifier, operators) => {
    const tree = toTree(before, questions);
    const parts = operators.map((operator) => ({ kind: "rule", operator }));
    expect(tree.parts).toMatchObject([{ kind: "items", quantifier, inside: { parts } }]);
    expect(fromTree(tree)).toEqual(before);
  });
});

test("every rule that can be built is built the same when it is opened again", () => {
  for (const subject of [...questions.keys()].flatMap((name) => subjectsOf(name, questions)))
    for (const operator of operatorsFor(subject)) {
      const rule = withOperator(ruleAbout(subject), operator, subject);
      const built = fromTree({ ...emptyGroup, parts: [rule] });
      expect(toTree(built, questions).parts, JSON.stringify(built)).toEqual([rule]);
    }
});

test("a rule written the other way round is built with the answer first", () => {
  const tree = toTree({ "<": [3, { var: "rooms" }] }, questions);
  expect(fromTree(tree)).toEqual({ ">": [{ var: "rooms" }, 3] });
});

test.each<[string, Condition]>([
  ["a question that is gone", { "==": [{ var: "gone" }, "a"] }],
  ["a part that no answer has", { "==": [{ var: "site.gone" }, "Leeds"] }],
  ["a number compared with a text", { "==": [{ var: "rooms" }, "3"] }],
  ["a number compared with a date", { "==": [{ var: "rooms" }, { var: "from" }] }],
  ["the items of what is no list", { some: [{ var: "rooms" }, true] }],
  ["always", true],
])("%s is kept as it is", (_what, before) => {
  const tree = toTree(before, questions);
  expect(tree.parts).toEqual([{ kind: "fixed", condition: before }]);
  expect(fromTree(tree)).toEqual(before);
});

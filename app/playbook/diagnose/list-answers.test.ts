import fc from "fast-check";
import { expect, test } from "vitest";
import { ofQuestions } from "../../../tests/support/diagnosed.ts";
import { type Condition, holds } from "../../facts/condition.ts";
import type { FactValue } from "../../facts/fact.ts";
import { placedQuestions } from "../questions.ts";
import { decide, logicFor } from "./decide.ts";

const playbook = ofQuestions({
  key: "sites",
  label: "Which sites do you have?",
  type: "repeating_group",
  item: "Site",
  min: 1,
  max: 3,
  required: false,
  questions: [
    { key: "open", label: "Is it open?", type: "yes_no" },
    {
      key: "staff",
      label: "How many work there?",
      type: "number",
      min: 1,
      max: 3,
      mayBe: ["not_sure"],
    },
  ],
});

const numbers: readonly FactValue[] = [1, 2, 3, { not: "sure" }];
const sites = [true, false].flatMap((open) => numbers.map((staff) => ({ open, staff })));

/** Every answer there can be, no answer among them. */
const answers: readonly (FactValue | undefined)[] = [
  undefined,
  ...sites.map((one) => [one]),
  ...sites.flatMap((one) => sites.map((two) => [one, two])),
  ...sites.flatMap((one) => sites.flatMap((two) => sites.map((three) => [one, two, three]))),
];

const ofSite: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { "==": [{ var: "open" }, true] },
  { "!=": [{ var: "open" }, true] },
  { "==": [{ var: "staff" }, 2] },
  { "==": [{ var: "staff.not" }, "sure"] },
  { answered: "staff" },
  { ">": [{ var: "staff" }, 1] },
  { "<": [{ var: "staff" }, 1] },
  { and: [{ "==": [{ var: "open" }, false] }, { ">=": [{ var: "staff" }, 3] }] },
  { or: [{ "==": [{ var: "open" }, true] }, { "<=": [{ var: "staff" }, 2] }] },
);

const ofSites: fc.Arbitrary<Condition> = fc.oneof(
  ofSite.map((one): Condition => ({ some: [{ var: "sites" }, one] })),
  ofSite.map((one): Condition => ({ all: [{ var: "sites" }, one] })),
  ofSite.map((one): Condition => ({ none: [{ var: "sites" }, one] })),
  fc
    .tuple(fc.constantFrom("==" as const, "<" as const, ">=" as const), fc.nat({ max: 4 }))
    .map(([operator, count]): Condition => {
      const sides = [{ count: "sites" }, count] as const;
      if (operator === "==") return { "==": sides };
      return operator === "<" ? { "<": sides } : { ">=": sides };
    }),
  fc.constant<Condition>({ answered: "sites" }),
);

const rule: fc.Arbitrary<Condition> = fc.oneof(
  ofSites,
  fc.array(ofSites, { minLength: 2, maxLength: 3 }).map((and): Condition => ({ and })),
  fc.array(ofSites, { minLength: 2, maxLength: 3 }).map((or): Condition => ({ or })),
  ofSites.map((one): Condition => ({ "!": one })),
);

test("what is asked of a list is decided as by filling it in every way", () => {
  const logic = logicFor(placedQuestions(playbook));
  fc.assert(
    fc.property(rule, (condition) => {
      const outcomes = new Set(
        answers.map((answer) => holds(condition, answer === undefined ? {} : { sites: answer })),
      );
      const expected = outcomes.size === 2 ? "sometimes" : outcomes.has(true) ? "always" : "never";
      expect(decide(condition, logic)).toBe(expected);
    }),
    { numRuns: 150 },
  );
});

test("more kinds of items than there may be rows are in no list", () => {
  const many = [1, 2, 3].flatMap((staff) =>
    [true, false].map(
      (open): Condition => ({
        some: [
          { var: "sites" },
          { and: [{ "==": [{ var: "open" }, open] }, { "==": [{ var: "staff" }, staff] }] },
        ],
      }),
    ),
  );
  expect(decide({ and: many }, logicFor(placedQuestions(playbook)))).toBe("never");
  const more: Condition[] = many.slice(0, 3);
  expect(decide({ and: more }, logicFor(placedQuestions(playbook)))).toBe("sometimes");
});

import fc from "fast-check";
import { LogicEngine } from "json-logic-engine";
import { describe, expect, test } from "vitest";
import { conditionArbitrary } from "../../tests/support/arbitraries.ts";
import { type Condition, factsRead, holds, operandsOf, partsOf, read } from "./condition.ts";
import { conditionSchema } from "./condition-schema.ts";
import type { Facts, FactValue } from "./fact.ts";

const facts: Facts = {
  crm: "hubspot",
  people: 12,
  zero: 0,
  blank: "",
  nothing: [],
  no: false,
  start: "2027-03-01",
  tools: ["slack", { other: "Pager" }],
  site: { city: "Leeds", country: "GB" },
  sites: [{ city: "Leeds" }, { city: "Bonn" }, { country: "US" }],
};

describe("holds", () => {
  test.each<[Condition, boolean]>([
    [true, true],
    [false, false],
    [{ "==": [{ var: "crm" }, "hubspot"] }, true],
    [{ "==": [{ var: "people" }, "12"] }, false],
    [{ "!=": [{ var: "crm" }, "other"] }, true],
    [{ "==": [{ var: "unknown" }, { var: "unknown_too" }] }, false],
    [{ "!=": [{ var: "unknown" }, "x"] }, true],
    [{ "<": [{ var: "people" }, 13] }, true],
    [{ "<=": [{ var: "people" }, 12] }, true],
    [{ ">": [{ var: "people" }, 12] }, false],
    [{ ">=": [{ var: "people" }, 12] }, true],
    [{ "<": [{ var: "unknown" }, 13] }, false],
    [{ ">=": [{ var: "unknown" }, 0] }, false],
    [{ "<": [{ var: "people" }, "13"] }, false],
    [{ "<": [{ var: "start" }, "2027-11-01"] }, true],
    [{ in: [{ var: "crm" }, ["hubspot", "salesforce"]] }, true],
    [{ in: ["slack", { var: "tools" }] }, true],
    [{ in: ["Slack", { var: "tools" }] }, false],
    [{ in: ["hub", { var: "crm" }] }, false],
    [{ in: [{ var: "unknown" }, ["hubspot"]] }, false],
    [{ in: ["slack", { var: "unknown" }] }, false],
    [{ answered: "crm" }, true],
    [{ answered: "zero" }, true],
    [{ answered: "no" }, true],
    [{ answered: "blank" }, false],
    [{ answered: "nothing" }, false],
    [{ answered: "unknown" }, false],
    [{ answered: "constructor" }, false],
    [{ answered: "tools.other" }, true],
    [{ answered: "site.city" }, true],
    [{ answered: "site.postcode" }, false],
    [{ "==": [{ var: "site.country" }, "GB"] }, true],
    [{ in: ["Bonn", { var: "sites.city" }] }, true],
    [{ and: [{ answered: "crm" }, { answered: "unknown" }] }, false],
    [{ or: [{ answered: "crm" }, { answered: "unknown" }] }, true],
    [{ "!": { answered: "unknown" } }, true],
    [{ "==": [{ count: "sites" }, 3] }, true],
    [{ ">": [{ count: "unknown" }, 0] }, false],
    [{ "==": [{ count: "unknown" }, 0] }, true],
    [{ "==": [{ count: "crm" }, 0] }, true],
    [{ some: [{ var: "sites" }, { "==": [{ var: "city" }, "Bonn"] }] }, true],
    [{ some: [{ var: "sites" }, { "==": [{ var: "crm" }, "hubspot"] }] }, false],
    [{ some: [{ var: "tools" }, { "==": [{ var: "" }, "slack"] }] }, true],
    [{ some: [{ var: "unknown" }, true] }, false],
    [{ all: [{ var: "sites" }, { answered: "city" }] }, false],
    [{ all: [{ var: "nothing" }, true] }, false],
    [{ all: [{ var: "sites" }, { or: [{ answered: "city" }, { answered: "country" }] }] }, true],
    [{ none: [{ var: "sites" }, { "==": [{ var: "city" }, "Rome"] }] }, true],
    [{ none: [{ var: "unknown" }, true] }, true],
  ])("%j is %s", (condition, expected) => {
    expect(holds(condition, facts)).toBe(expected);
  });

  test("no condition holds always", () => {
    expect(holds(undefined, {})).toBe(true);
  });

  test("decides as JsonLogic does, where both sides are known and of one kind", () => {
    const engine = new LogicEngine();
    fc.assert(
      fc.property(sharedCondition, (condition) => {
        expect(holds(condition, sharedFacts)).toBe(engine.run(condition, sharedFacts));
      }),
      { numRuns: 500 },
    );
  });
});

const sharedFacts = {
  color: "red",
  word: "b",
  count: 3,
  size: 0,
  yes: true,
  colors: ["red", "blue"],
  site: { city: "red" },
};

const texts = fc.constantFrom(
  { var: "color" },
  { var: "word" },
  { var: "site.city" },
  "red",
  "green",
  "a",
);
const numbers = fc.oneof(
  fc.constantFrom({ var: "count" }, { var: "size" }),
  fc.integer({ min: -4, max: 4 }),
);
const flags = fc.constantFrom({ var: "yes" }, true, false);
const pair = fc.oneof(fc.tuple(texts, texts), fc.tuple(numbers, numbers));
const equalPair = fc.oneof(pair, fc.tuple(flags, flags));

const ofColors = fc.tuple(
  fc.constant({ var: "colors" }),
  fc
    .tuple(fc.constantFrom("==" as const, "<" as const), fc.constantFrom("red", "blue", "green"))
    .map(
      ([operator, color]): Condition =>
        operator === "==" ? { "==": [{ var: "" }, color] } : { "<": [{ var: "" }, color] },
    ),
);

const sharedLeaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.boolean(),
  equalPair.map((two) => ({ "==": two })),
  equalPair.map((two) => ({ "!=": two })),
  pair.map((two) => ({ "<": two })),
  pair.map((two) => ({ "<=": two })),
  pair.map((two) => ({ ">": two })),
  pair.map((two) => ({ ">=": two })),
  texts.map((item) => ({ in: [item, { var: "colors" }] as const })),
  fc
    .tuple(texts, fc.array(fc.constantFrom("red", "green")))
    .map(([item, list]) => ({ in: [item, list] as const })),
  ofColors.map((some) => ({ some })),
  ofColors.map((all) => ({ all })),
  ofColors.map((none) => ({ none })),
);

const { condition: sharedCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small" },
    sharedLeaf,
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
    tie("condition").map((not) => ({ "!": not })),
  ),
}));

describe("reading a condition", () => {
  test("names the facts it reads, each once, in order", () => {
    const condition: Condition = {
      and: [
        { answered: "site.city" },
        { "==": [{ var: "crm" }, { var: "tools.other" }] },
        { "!": { in: ["a", { var: "crm" }] } },
      ],
    };
    expect(factsRead(condition)).toEqual(["site", "crm", "tools"]);
    expect(factsRead(undefined)).toEqual([]);
  });

  test("a condition decides by the facts it reads and by nothing else", () => {
    const keys = ["a", "b", "c"];
    const some = fc.dictionary(
      fc.constantFrom(...keys),
      fc.oneof(
        fc.constantFrom("red", "green"),
        fc.integer({ min: -3, max: 3 }),
        fc.array(fc.constantFrom<FactValue>("red", 2, { name: "red" }), { maxLength: 3 }),
      ),
    );
    fc.assert(
      fc.property(conditionArbitrary(keys), some, (condition, known) => {
        const reads = factsRead(condition);
        const seen = Object.fromEntries(
          Object.entries(known).filter(([key]) => reads.includes(key)),
        );
        expect(holds(condition, seen)).toBe(holds(condition, known));
      }),
    );
  });

  test("takes a condition apart", () => {
    const inner: Condition = { "<": [{ var: "people" }, 3] };
    expect(partsOf({ "!": inner })).toEqual([inner]);
    expect(partsOf(inner)).toEqual([]);
    expect(operandsOf(inner)).toEqual([{ var: "people" }, 3]);
    expect(operandsOf({ or: [inner] })).toEqual([]);
  });

  test("reads nothing that a fact does not hold itself", () => {
    expect(read("site.toString", facts)).toBeUndefined();
    expect(read("__proto__", facts)).toBeUndefined();
    expect(read("crm.length", facts)).toBeUndefined();
  });
});

describe("a condition in a playbook file", () => {
  test("every condition is read back as it is", () => {
    fc.assert(
      fc.property(conditionArbitrary(["a", "b"]), (condition) => {
        expect(conditionSchema.parse(condition)).toEqual(condition);
      }),
    );
  });

  test.each([
    [{ and: [] }],
    [{ "==": [1] }],
    [{ equals: [1, 1] }],
    [{ "==": [1, 1], and: [true] }],
    ["yes"],
    [null],
  ])("%j is refused", (condition) => {
    expect(conditionSchema.safeParse(condition).success).toBe(false);
  });
});

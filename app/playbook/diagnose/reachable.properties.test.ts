import fc from "fast-check";
import { expect, test } from "vitest";
import { playbookOf } from "../../../tests/support/diagnosed.ts";
import { ask } from "../../../tests/support/questions.ts";
import { type Condition, holds } from "../../facts/condition.ts";
import type { Facts, FactValue } from "../../facts/fact.ts";
import { diagnose } from "../diagnose.ts";
import { printPlace } from "../place.ts";
import type { Playbook, PlaybookInput } from "../schema.ts";

type Question = PlaybookInput["sections"][number]["questions"][number];

/** A kind of question with every answer there can be to it, and what a rule may compare. */
type Kind = {
  readonly question: (key: string) => Question;
  readonly answers: readonly FactValue[];
  readonly tests: (key: string) => readonly Condition[];
};

function ordered(key: string, constants: readonly (string | number)[]): Condition[] {
  return constants.flatMap((constant): Condition[] => [
    { "==": [{ var: key }, constant] },
    { "!=": [{ var: key }, constant] },
    { "<": [{ var: key }, constant] },
    { "<=": [{ var: key }, constant] },
    { ">": [{ var: key }, constant] },
    { ">=": [constant, { var: key }] },
  ]);
}

const asked = (key: string) => ({ key, label: `About ${key}`, required: false });
const span = (days: number) =>
  Array.from({ length: days }, (_, day) =>
    new Date(Date.UTC(2027, 1, 27 + day)).toISOString().slice(0, 10),
  );

const turnOfTheYear = { type: "partial_date", min: "2027-12-31", max: "2028-01-02" } as const;

const kinds: readonly Kind[] = [
  {
    question: (key) => ({ ...asked(key), type: "yes_no" }),
    answers: [true, false],
    tests: (key) => [
      { "==": [{ var: key }, true] },
      { "!=": [{ var: key }, false] },
      { answered: key },
    ],
  },
  {
    question: (key) => ({ ...asked(key), type: "one_choice", options: ["a", "b", "c"] }),
    answers: ["a", "b", "c"],
    tests: (key) => [
      { "==": [{ var: key }, "a"] },
      { "!=": [{ var: key }, "b"] },
      { in: [{ var: key }, ["a", "c"]] },
      { answered: key },
    ],
  },
  {
    question: (key) => ({
      ...asked(key),
      type: "several_choices",
      options: ["a", "b"],
      none: true,
      max: 1,
    }),
    answers: [["a"], ["b"], ["none"]],
    tests: (key) => [
      { in: ["a", { var: key }] },
      { in: ["b", { var: key }] },
      { in: ["none", { var: key }] },
    ],
  },
  {
    question: (key) => ({ ...asked(key), type: "number", min: 1, max: 4 }),
    answers: [1, 2, 3, 4],
    tests: (key) => ordered(key, [0, 1, 2.5, 3, 4]),
  },
  {
    question: (key) => ({ ...asked(key), type: "percent", min: 0, max: 1, decimals: 1 }),
    answers: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
    tests: (key) => ordered(key, [0, 0.05, 0.1, 0.9, 1]),
  },
  {
    question: (key) => ({ ...asked(key), type: "scale", min: 1, max: 3 }),
    answers: [1, 2, 3],
    tests: (key) => ordered(key, [1, 2, 3]),
  },
  {
    question: (key) => ({ ...asked(key), type: "date", min: "2027-02-27", max: "2027-03-02" }),
    answers: span(4),
    tests: (key) => ordered(key, ["2027-02-27", "2027-02-28", "2027-03-01", "2027-03-05"]),
  },
  {
    question: (key) => ({ ...asked(key), type: "month_and_year", min: "2027-11", max: "2028-02" }),
    answers: ["2027-11", "2027-12", "2028-01", "2028-02"],
    tests: (key) => ordered(key, ["2027-11", "2027-12", "2028", "2028-01"]),
  },
  {
    question: (key) => ({ ...asked(key), type: "money", currency: "EUR", min: 0, max: 0.03 }),
    answers: [0, 0.01, 0.02, 0.03],
    tests: (key) => ordered(key, [0, 0.005, 0.01, 0.02, 0.03]),
  },
  {
    question: (key) => ({ ...asked(key), type: "time", min: "09:58", max: "10:01" }),
    answers: ["09:58", "09:59", "10:00", "10:01"],
    tests: (key) => ordered(key, ["09:00", "09:58", "10:00", "10:01"]),
  },
  {
    question: (key) => ({ ...asked(key), ...turnOfTheYear }),
    answers: partialAnswers(),
    tests: (key) => ordered(key, ["2027", "2027-12", "2027-12-31", "2028", "2028-01"]),
  },
];

/** The years, months and days around a turn of the year that the question takes. */
function partialAnswers(): string[] {
  const bound = ask(turnOfTheYear);
  const days = ["2027-12-30", "2027-12-31", "2028-01-01", "2028-01-02", "2028-01-03"];
  const some = [
    "2026",
    "2027",
    "2028",
    "2029",
    "2027-11",
    "2027-12",
    "2028-01",
    "2028-02",
    ...days,
  ];
  return some.filter((answer) => bound.parse(bound.enter(answer)).state === "valid");
}

const keys = ["q0", "q1", "q2", "q3"];

/** Comparisons of answers of one kind with each other. */
function pairs(a: string, b: string): Condition[] {
  return [
    { "==": [{ var: a }, { var: b }] },
    { "<": [{ var: a }, { var: b }] },
    { ">=": [{ var: a }, { var: b }] },
  ];
}

/** A condition over the questions before one. */
function conditionOn(chosen: readonly Kind[], before: number): fc.Arbitrary<Condition | undefined> {
  const single = chosen.slice(0, before).flatMap((kind, at) => kind.tests(keys[at] ?? ""));
  const joint = chosen
    .slice(0, before)
    .flatMap((kind, at) =>
      chosen
        .slice(at + 1, before)
        .flatMap((other, after) =>
          kind === other &&
          !Array.isArray(kind.answers[0]) &&
          typeof kind.answers[0] !== "boolean" &&
          kind.answers[0] !== "a"
            ? pairs(keys[at] ?? "", keys[at + 1 + after] ?? "")
            : [],
        ),
    );
  if (single.length === 0) return fc.constant(undefined);
  const leaf = fc.constantFrom(...single, ...joint);
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.array(tie("condition"), { minLength: 2, maxLength: 3 }).map((and): Condition => ({ and })),
      fc.array(tie("condition"), { minLength: 2, maxLength: 3 }).map((or): Condition => ({ or })),
      tie("condition").map((inner): Condition => ({ "!": inner })),
    ),
  }));
  return fc.option(condition, { nil: undefined, freq: 3 });
}

type Case = { readonly chosen: readonly Kind[]; readonly playbook: Playbook };

const caseArbitrary: fc.Arbitrary<Case> = fc
  .tuple(...keys.map(() => fc.constantFrom(...kinds)))
  .chain((chosen) =>
    fc
      .tuple(
        fc.tuple(...keys.map((_, at) => conditionOn(chosen, at))),
        conditionOn(chosen, 2),
        conditionOn(chosen, keys.length),
      )
      .map(([own, ofSection, ofTask]) => {
        const questions = chosen.map(
          (kind, at): Question => ({ ...kind.question(keys[at] ?? ""), when: own[at] }),
        );
        return {
          chosen,
          playbook: playbookOf({
            sections: [
              { key: "s0", title: "First", questions: questions.slice(0, 2) },
              { key: "s1", title: "Second", when: ofSection, questions: questions.slice(2) },
            ],
            tasks: [
              { key: "begin", phase: "start", title: "Begin", owner: "concierge", when: ofTask },
            ],
          }),
        };
      }),
  );

/** What each condition came out as, over every way to fill the form. */
type Outcomes = Map<string, Set<boolean>>;

function fill({ chosen, playbook }: Case): Outcomes {
  const outcomes: Outcomes = new Map();
  const note = (place: string, condition: Condition | undefined, facts: Facts) => {
    if (condition === undefined) return true;
    const outcome = holds(condition, facts);
    outcomes.set(place, (outcomes.get(place) ?? new Set()).add(outcome));
    return outcome;
  };
  const asks = playbook.sections.flatMap((section, at) =>
    section.questions.map((question, index) => ({ section, at, question, index })),
  );
  const walk = (next: number, facts: Facts): void => {
    const ask = asks[next];
    if (!ask) {
      note("tasks[0].when", playbook.tasks[0]?.when, facts);
      return;
    }
    const { section, at, question, index } = ask;
    const shows =
      (at === 0 || note(`sections[${at}].when`, section.when, facts)) &&
      note(`sections[${at}].questions[${index}].when`, question.when, facts);
    walk(next + 1, facts);
    for (const answer of shows ? (chosen[next]?.answers ?? []) : [])
      walk(next + 1, { ...facts, [question.key]: answer });
  };
  walk(0, {});
  return outcomes;
}

test("what can never hold is named, and nothing else: filling the form in every way shows the same", () => {
  fc.assert(
    fc.property(caseArbitrary, (one) => {
      const outcomes = fill(one);
      const problems = diagnose(one.playbook);
      const named = problems
        .filter(({ code }) => code === "never_true")
        .map(({ place }) => printPlace(place));
      const expected = [...outcomes].flatMap(([place, seen]) => (seen.has(true) ? [] : [place]));
      expect(named.filter((place) => outcomes.has(place)).toSorted()).toEqual(expected.toSorted());
      const always = problems.some(
        ({ code, place }) => code === "always_true" && place[0] === "tasks",
      );
      const ofTask = outcomes.get("tasks[0].when");
      expect(always).toBe(ofTask !== undefined && !ofTask.has(false));
    }),
    { numRuns: 40 },
  );
});

import fc from "fast-check";
import type { Condition } from "../../app/facts/condition.ts";
import type { Facts, FactValue } from "../../app/facts/fact.ts";
import { addDays } from "../../app/lib/working-calendar.ts";
import type { PlanDates } from "../../app/plan/plan-dates.ts";
import { type TaskToday, touchableFields } from "../../app/plan/reconcile.ts";
import { type Playbook, type PlaybookInput, playbookSchema } from "../../app/playbook/schema.ts";

type TaskInput = PlaybookInput["tasks"][number];

export const plainCalendar = {
  zone: "Europe/London",
  workdays: [1, 2, 3, 4, 5],
  holidays: ["2026-12-25", "2026-12-28"],
  hours: { from: "09:00", to: "17:00" },
};

/** The questions that the arbitrary tasks read. */
export const plannedSections: PlaybookInput["sections"] = [
  {
    key: "about",
    title: "About you",
    questions: [
      { key: "pets", label: "Do you have pets?", type: "yes_no" },
      { key: "size", label: "How many locations?", type: "number" },
      { key: "tier", label: "Which plan?", type: "one_choice", options: ["basic", "pro"] },
      {
        key: "tools",
        label: "Which tools?",
        type: "several_choices",
        options: ["mail", "chat"],
        none: true,
      },
      { key: "start", label: "When do you begin?", type: "date" },
    ],
  },
];

/** Some of the answers to those questions. */
export const factsArbitrary: fc.Arbitrary<Facts> = fc.record(
  {
    pets: fc.boolean(),
    size: fc.integer({ min: 0, max: 4 }),
    tier: fc.constantFrom("basic", "pro"),
    tools: fc.constantFrom<FactValue>(["mail"], ["chat"], ["mail", "chat"], ["none"]),
    start: fc.constantFrom("2027-01-01", "2027-02-01"),
  },
  { requiredKeys: [] },
);

const leaf: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { "==": [{ var: "pets" }, true] },
  { "!=": [{ var: "pets" }, true] },
  { ">": [{ var: "size" }, 1] },
  { "<=": [{ var: "size" }, 3] },
  { in: [{ var: "tier" }, ["pro"]] },
  { in: ["mail", { var: "tools" }] },
  { "<": [{ var: "start" }, "2027-01-15"] },
  { answered: "size" },
);

/** Conditions over those questions that can go either way. */
export const ruleArbitrary: fc.Arbitrary<Condition> = fc.oneof(
  leaf,
  leaf.map((not) => ({ "!": not })),
  fc.tuple(leaf, leaf).map((and) => ({ and })),
  fc.tuple(leaf, leaf).map((or) => ({ or })),
);

function taskArbitrary(index: number): fc.Arbitrary<TaskInput> {
  const earlier = Array.from({ length: index }, (_, at) => `t${at}`);
  const moment = fc.constantFrom<"won" | "kickoff" | "go_live">("won", "kickoff", "go_live");
  const anchor =
    earlier.length === 0
      ? moment
      : fc.oneof(
          moment,
          fc.constantFrom(...earlier).map((task) => ({ task })),
        );
  return fc.record({
    key: fc.constant(`t${index}`),
    phase: fc.constantFrom("first", "second"),
    title: fc.constantFrom("Plain", "Set up {{ size }} for {{ customer }}", "{{ tier }}"),
    owner: fc.constantFrom("customer", "concierge", "manager"),
    due: fc.option(
      fc.record({
        offset: fc.integer({ min: -20, max: 20 }),
        unit: fc.constantFrom<"days" | "working_days">("days", "working_days"),
        anchor,
      }),
      { nil: undefined },
    ),
    after: fc.subarray(earlier, { maxLength: Math.min(3, earlier.length) }),
    when: fc.option(ruleArbitrary, { nil: undefined }),
    customerLine: fc.option(fc.constant("We get {{ size }} ready"), { nil: undefined }),
  });
}

/** A playbook with tasks of all kinds whose references hold. */
export const plannedPlaybookArbitrary: fc.Arbitrary<Playbook> = fc
  .integer({ min: 1, max: 8 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => taskArbitrary(index))))
  .map((tasks) =>
    playbookSchema.parse({
      format: 1,
      key: "tested",
      name: "Tested",
      sections: plannedSections,
      phases: [
        { key: "first", title: "First" },
        { key: "second", title: "Second" },
      ],
      tasks,
    }),
  );

const dateArbitrary = fc.integer({ min: 0, max: 120 }).map((days) => addDays("2026-11-01", days));

export const datesArbitrary: fc.Arbitrary<PlanDates> = fc.record(
  {
    won: dateArbitrary,
    kickoff: dateArbitrary,
    goLive: dateArbitrary,
    done: fc.dictionary(fc.constantFrom("t0", "t1", "t2"), dateArbitrary),
    calendar: fc.constant(plainCalendar),
    names: fc.constant({ customer: "Willow House", concierge: "Ines" }),
  },
  { requiredKeys: ["won", "done", "calendar", "names"] },
);

/** The same tasks after people have worked on them: done, blocked, edited, cancelled, added. */
export function workedOn(tasks: readonly TaskToday[]): fc.Arbitrary<TaskToday[]> {
  const work = fc.record({
    status: fc.constantFrom<TaskToday["status"]>("open", "open", "done", "blocked", "cancelled"),
    touched: fc.subarray([...touchableFields], { maxLength: 2 }),
    byHand: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  });
  return fc
    .tuple(...tasks.map(() => work))
    .map((works) => tasks.map((task, index) => ({ ...task, ...works[index] })));
}

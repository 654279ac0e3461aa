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
      {
        key: "sites",
        label: "Which locations?",
        type: "repeating_group",
        item: "Location",
        questions: [
          { key: "name", label: "Name", type: "short_text" },
          { key: "staff", label: "Staff", type: "number", required: false },
        ],
      },
      { key: "signer", label: "Who signs?", type: "email" },
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
    sites: fc.subarray<FactValue>(
      [{ name: "Leeds", staff: 3 }, { name: "York" }, { name: "Leeds!", staff: 9 }],
      { minLength: 1 },
    ),
    signer: fc.constant("ana@x.example"),
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

type Kind = Pick<TaskInput, "each" | "repeat" | "work" | "starts">;

const day = { amount: 1, unit: "days" } as const;
const decisionWork: TaskInput["work"] = {
  type: "decision",
  options: [
    { value: "go", label: "Go" },
    {
      value: "no_go",
      label: "No-go",
      again: true,
      moves: { moment: "go_live", by: { amount: 3 } },
    },
  ],
};

/** What makes a task more than one that is there once: lists, series, loops, events. */
function kindArbitrary(earlier: readonly string[]): fc.Arbitrary<Kind> {
  const starts = earlier.map((task) => ({ starts: { on: "done", task } }) as const);
  const late = earlier.map((task) => ({ starts: { on: "overdue", task } }) as const);
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    {
      weight: 6,
      arbitrary: fc.constantFrom<Kind>(
        { each: "sites" },
        { each: "tools" },
        { repeat: { every: { amount: 1, unit: "weeks" }, times: 3 } },
        { repeat: { every: { amount: 1, unit: "months" } } },
        { each: "sites", repeat: { every: day, times: 2 } },
        { work: decisionWork },
        { work: { type: "files", validDays: 30, renewBefore: { amount: 1, unit: "weeks" } } },
        { work: { type: "approval", approvers: [{ answer: "signer" }] } },
        { starts: { on: "answered", question: "size" } },
        { starts: { on: "date", offset: 0, unit: "days", anchor: "go_live" } },
        ...starts,
        ...late,
      ),
    },
  );
}

function taskArbitrary(index: number): fc.Arbitrary<TaskInput> {
  const earlier = Array.from({ length: index }, (_, at) => `t${at}`);
  return fc
    .record({
      key: fc.constant(`t${index}`),
      phase: fc.constantFrom("first", "second"),
      title: fc.constantFrom("Plain", "Set up {{ size }} for {{ customer }}", "{{ tier }}"),
      owner: fc.constantFrom<TaskInput["owner"]>(
        "customer",
        "concierge",
        "manager",
        { answer: "signer" },
        { staff: "ana@us.example" },
        { staff: { answer: "signer" } },
      ),
      due: fc.option(dueArbitrary(earlier), { nil: undefined }),
      after: fc
        .subarray(earlier, { maxLength: Math.min(3, earlier.length) })
        .chain((tasks) => fc.tuple(...tasks.map(afterArbitrary))),
      when: fc.option(ruleArbitrary, { nil: undefined }),
      parent:
        earlier.length === 0
          ? fc.constant(undefined)
          : fc.option(fc.constantFrom(...earlier), { nil: undefined, freq: 1 }),
      onCancel: fc.constantFrom("cancel", "cancel", "keep"),
      customerLine: fc.option(fc.constant("We get {{ size }} ready"), { nil: undefined }),
      kind: kindArbitrary(earlier),
    })
    .map(({ kind, ...task }) => ({ ...task, ...kind }));
}

function dueArbitrary(earlier: readonly string[]): fc.Arbitrary<NonNullable<TaskInput["due"]>> {
  type Anchor = NonNullable<TaskInput["due"]>["anchor"];
  const anchors: Anchor[] = [
    "won",
    "kickoff",
    "go_live",
    "next",
    { answer: "start" },
    ...earlier.flatMap((task): Anchor[] => [{ task }, { task, of: "due" }]),
  ];
  return fc.record({
    offset: fc.integer({ min: -20, max: 20 }),
    unit: fc.constantFrom("days", "working_days", "weeks", "months", "hours", "working_hours"),
    anchor: fc.constantFrom(...anchors),
  });
}

function afterArbitrary(task: string): fc.Arbitrary<NonNullable<TaskInput["after"]>[number]> {
  return fc.oneof(
    fc.constant(task),
    fc.constantFrom("days", "working_days", "weeks").map((unit) => ({
      task,
      lag: { amount: 2, unit },
    })),
  );
}

/** A playbook with tasks of all kinds whose references hold. */
export const plannedPlaybookArbitrary: fc.Arbitrary<Playbook> = fc
  .integer({ min: 1, max: 8 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => taskArbitrary(index))))
  .chain((tasks) => fc.tuple(fc.constant(tasks), fc.integer({ min: 0, max: tasks.length - 1 })))
  .map(([tasks, inTrack]) =>
    playbookSchema.parse({
      format: 1,
      key: "tested",
      name: "Tested",
      sections: plannedSections,
      phases: [
        { key: "first", title: "First" },
        { key: "second", title: "Second" },
      ],
      tasks: tasks.length === 1 ? tasks : tasks.filter((_, index) => index !== inTrack),
      // One of them stands in a track: others refer to it all the same.
      tracks:
        tasks.length === 1
          ? []
          : [
              {
                key: "path",
                title: "Path",
                by: "tier",
                lists: [
                  { for: ["pro"], tasks: tasks.filter((_, index) => index === inTrack) },
                  {
                    tasks: [
                      { key: "plain_1", phase: "first", title: "One", owner: "manager" },
                      { key: "plain_2", phase: "second", title: "Two", owner: "manager" },
                    ],
                  },
                ],
              },
            ],
    }),
  );

const dateArbitrary = fc.integer({ min: 0, max: 120 }).map((days) => addDays("2026-11-01", days));

const happeningKeys = ["t0", "t1", "t2", "t0#2", "t1#1", "t1#2", "t2[leeds]", "t3[mail]"];

export const datesArbitrary: fc.Arbitrary<PlanDates> = fc.record(
  {
    won: dateArbitrary,
    kickoff: dateArbitrary,
    goLive: dateArbitrary,
    done: fc.dictionary(fc.constantFrom(...happeningKeys), dateArbitrary),
    decisions: fc.dictionary(
      fc.constantFrom(...happeningKeys),
      fc.record({ choice: fc.constantFrom("go", "no_go"), on: dateArbitrary }),
    ),
    byHand: fc.dictionary(fc.constantFrom(...happeningKeys), dateArbitrary),
    extended: fc.constant({ t1: 1 }),
    today: dateArbitrary,
    cancelled: fc.constantFrom("2026-12-01"),
    calendar: fc.constantFrom(plainCalendar, { ...plainCalendar, holidays: [], workdays: [1, 3] }),
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

import { describe, expect, test } from "vitest";
import { plainCalendar, plannedSections } from "../../tests/support/plan-arbitraries.ts";
import type { Condition } from "../facts/condition.ts";
import type { Facts } from "../facts/fact.ts";
import { questionsByKey } from "../playbook/questions.ts";
import { type Playbook, type PlaybookInput, playbookSchema } from "../playbook/schema.ts";
import { tasksAfterLive } from "./after-live.ts";
import { explain } from "./explain.ts";
import { plan } from "./plan.ts";
import { replay } from "./replay.ts";

type TaskInput = PlaybookInput["tasks"][number];

function playbookOf(...tasks: Partial<TaskInput>[]): Playbook {
  const task = { phase: "start", title: "Do it", owner: "concierge" };
  return playbookSchema.parse({
    format: 1,
    key: "tested",
    name: "Tested",
    sections: plannedSections,
    phases: [
      { key: "start", title: "Start" },
      { key: "end", title: "End" },
    ],
    tasks: tasks.map((own, index) => ({ ...task, key: `t${index}`, ...own })),
  });
}

// 2026-11-02 is a Monday.
const dates = {
  won: "2026-11-02",
  done: {},
  calendar: plainCalendar,
  names: { customer: "Willow House" },
};

test("what is known of a question that does not show calls for nothing", () => {
  const { sections, ...rest } = playbookOf({ when: { answered: "walks" } }, {});
  const walks = {
    type: "number",
    key: "walks",
    label: "How many walks?",
    when: { "==": [{ var: "pets" }, true] },
  };
  const [about] = sections;
  const playbook = playbookSchema.parse({
    ...rest,
    sections: [{ ...about, questions: [...(about?.questions ?? []), walks] }],
  });
  const keysFor = (facts: Facts) => plan(playbook, facts, dates).map(({ key }) => key);
  expect(keysFor({ pets: true, walks: 2 })).toEqual(["t0", "t1"]);
  expect(keysFor({ pets: false, walks: 2 })).toEqual(["t1"]);
  expect(keysFor({ walks: 2 })).toEqual(["t1"]);
});

describe("due dates", () => {
  const dated = (offset: number, extra: Partial<TaskInput["due"]> = {}): Partial<TaskInput> => ({
    due: { offset, anchor: "won", ...extra },
  });

  test.each<
    [string, Partial<TaskInput>, Partial<typeof dates & { goLive: string }>, string | null, string]
  >([
    [
      "working days after a moment",
      dated(5),
      {},
      "2026-11-09",
      "5 working days after the deal was won",
    ],
    ["one day after", dated(1, { unit: "days" }), {}, "2026-11-03", "1 day after the deal was won"],
    ["on the day", dated(0), {}, "2026-11-02", "on the day the deal was won"],
    [
      "before a moment",
      dated(-2, { anchor: "go_live" }),
      { goLive: "2026-12-29" },
      "2026-12-23",
      "2 working days before go-live, moved from Friday 25 December because Friday 25 December and Monday 28 December are holidays",
    ],
    [
      "a moment not known yet",
      dated(-2, { anchor: "go_live" }),
      {},
      null,
      "2 working days before go-live",
    ],
    [
      "a task not done yet",
      dated(1, { anchor: { task: "t1" } }),
      {},
      null,
      "1 working day after “Do it” is done",
    ],
    [
      "a task done",
      dated(1, { anchor: { task: "t1" } }),
      { done: { t1: "2026-11-06" } },
      "2026-11-09",
      "1 working day after “Do it” is done",
    ],
  ])("%s", (_name, task, known, due, why) => {
    const [planned] = plan(playbookOf(task, {}), {}, { ...dates, ...known });
    expect(planned?.due).toBe(due);
    expect(planned?.because.due).toBe(why);
  });

  test("move behind what comes first, through tasks without a date, onto a working day", () => {
    const playbook = playbookOf(
      { title: "Order", due: { offset: 12, unit: "days", anchor: "won" } },
      { after: ["t0"] },
      { after: ["t1"], due: { offset: 1, anchor: "won" } },
    );
    const [, between, last] = plan(playbook, {}, dates);
    expect(between?.due).toBeNull();
    expect(last?.due).toBe("2026-11-16");
    expect(last?.because.due).toBe("1 working day after the deal was won, but not before “Order”");
  });

  test("tasks that wait for each other still get a plan", () => {
    const playbook = playbookOf({ after: ["t1"], ...dated(1) }, { after: ["t0"], ...dated(2) });
    expect(plan(playbook, {}, dates)).toHaveLength(2);
  });
});

test("a task that is not called for drops out of what others wait for", () => {
  const playbook = playbookOf({ when: { "==": [{ var: "pets" }, true] } }, { after: ["t0"] });
  expect(plan(playbook, { pets: false }, dates).map(({ key, after }) => [key, after])).toEqual([
    ["t1", []],
  ]);
  expect(plan(playbook, { pets: true }, dates).map(({ key, after }) => [key, after])).toEqual([
    ["t0", []],
    ["t1", ["t0"]],
  ]);
});

test("tasks stand by phase and keep their place when others come", () => {
  const playbook = playbookOf({ phase: "end" }, { when: { "==": [{ var: "pets" }, true] } }, {});
  const places = (facts: Facts) =>
    plan(playbook, facts, dates).map(({ key, position }) => [key, position]);
  expect(places({ pets: true })).toEqual([
    ["t1", 0],
    ["t2", 1],
    ["t0", 2],
  ]);
  expect(places({})).toEqual([
    ["t2", 1],
    ["t0", 2],
  ]);
});

test("texts insert answers as they are shown, and names", () => {
  const playbook = playbookOf({
    title: "{{ tools }} for {{ customer }}",
    details: "Begin on {{ start }}.",
    customerLine: "{{ tier }}",
  });
  const [task] = plan(playbook, { tools: ["mail", "chat"], start: "2027-02-01" }, dates);
  expect(task?.title).toBe("mail, chat for Willow House");
  expect(task?.details).toBe("Begin on 1 February 2027.");
  expect(task?.customerLine).toBeUndefined();
});

describe("because", () => {
  const because = (when: Condition | undefined, facts: Facts, own: Partial<TaskInput> = {}) =>
    plan(playbookOf({ when, ...own }), facts, dates)[0]?.because;

  test("without a rule", () => {
    expect(because(undefined, {})).toEqual({
      staff: "Part of every onboarding of this kind.",
      customer: "Part of every onboarding of this kind.",
      facts: [],
      owner: "The playbook gives it to the concierge.",
    });
  });

  test("with an answer", () => {
    expect(because({ ">": [{ var: "size" }, 1] }, { size: 3 })).toEqual({
      staff: "“How many locations?” is more than 1 (answer: 3)",
      customer: "Because you told us “3” when we asked “How many locations?”.",
      facts: [{ key: "size", label: "How many locations?", answer: "3" }],
      owner: "The playbook gives it to the concierge.",
    });
  });

  test("of an “or” only with the answers that made it", () => {
    const rule: Condition = {
      or: [{ "==": [{ var: "pets" }, true] }, { in: ["mail", { var: "tools" }] }],
    };
    expect(because(rule, { pets: false, tools: ["mail"] })?.facts.map(({ key }) => key)).toEqual([
      "tools",
    ]);
  });

  test("with an answer that is missing", () => {
    const found = because({ "!": { answered: "size" } }, {});
    expect(found?.staff).toBe("“How many locations?” is not answered (answer: none yet)");
    expect(found?.customer).toBe("Because you have not told us yet: “How many locations?”.");
  });

  test("in the playbook's own words for the customer", () => {
    const found = because(
      { ">": [{ var: "size" }, 1] },
      { size: 3 },
      { because: "You have {{ size }} sites." },
    );
    expect(found?.customer).toBe("You have 3 sites.");
    expect(found?.staff).toContain("is more than 1");
  });
});

test.each<[Condition, string]>([
  [{ "==": [{ var: "pets" }, true] }, "“Do you have pets?” is yes"],
  [{ "!": { "==": [{ var: "pets" }, true] } }, "“Do you have pets?” is not yes"],
  [{ "!=": [{ var: "tier" }, "pro"] }, "“Which plan?” is not pro"],
  [{ in: [{ var: "tier" }, ["basic", "pro"]] }, "“Which plan?” is one of basic or pro"],
  [{ in: ["mail", { var: "tools" }] }, "“Which tools?” includes mail"],
  [{ "!": { in: ["none", { var: "tools" }] } }, "“Which tools?” does not include None of these"],
  [{ "<": [1, { var: "size" }] }, "“How many locations?” is more than 1"],
  [{ "<=": [{ var: "size" }, 4] }, "“How many locations?” is at most 4"],
  [
    { ">=": [{ var: "start" }, "2027-02-01"] },
    "“When do you begin?” is on or after 1 February 2027",
  ],
  [
    { "!": { "<": [{ var: "start" }, "2027-02-01"] } },
    "“When do you begin?” is not before 1 February 2027",
  ],
  [{ answered: "size" }, "“How many locations?” is answered"],
  [
    { and: [{ answered: "size" }, { or: [{ answered: "pets" }, { answered: "tier" }] }] },
    "“How many locations?” is answered and (“Do you have pets?” is answered or “Which plan?” is answered)",
  ],
  [
    { "!": { and: [{ answered: "size" }, { answered: "pets" }] } },
    "“How many locations?” is not answered or “Do you have pets?” is not answered",
  ],
  [{ "==": [{ var: "gone" }, "x"] }, "“gone” is x"],
])("%j reads: %s", (condition, words) => {
  expect(explain(condition, questionsByKey(playbookOf({})))).toBe(words);
});

test("tasks after going live are those due after it and those behind them", () => {
  const playbook = playbookOf(
    { after: ["t1"] },
    { due: { offset: 5, anchor: "go_live" } },
    { due: { offset: 1, anchor: { task: "t0" } } },
    { due: { offset: -1, anchor: "go_live" } },
  );
  expect([...tasksAfterLive(playbook)].sort()).toEqual(["t0", "t1", "t2"]);
});

test("a replay names the answers that match nothing and what each customer would get", () => {
  const previous = playbookOf({ title: "Old" }, { when: { "==": [{ var: "tier" }, "pro"] } });
  const next: Playbook = {
    ...playbookOf({ title: "New" }),
    sections: playbookOf({}).sections.map((section) => ({
      ...section,
      questions: section.questions
        .filter(({ key }) => key !== "pets")
        .map((question) =>
          question.type === "one_choice"
            ? { ...question, options: [{ value: "basic", label: "Basic" }] }
            : question,
        ),
    })),
  };
  const facts = { pets: true, tier: "pro", size: 2 };
  const found = replay(next, previous, [
    { customer: "Willow House", facts, answers: facts, dates },
  ]);
  expect(found.unmatched.map(({ key, answer }) => [key, answer])).toEqual([
    ["pets", "Yes"],
    ["tier", "pro"],
  ]);
  expect(found.customers[0]?.differences.map(({ kind, key }) => [kind, key])).toEqual([
    ["cancel", "t1"],
    ["change", "t0"],
  ]);
  expect(
    replay(previous, previous, [{ customer: "Willow House", facts, answers: facts, dates }]),
  ).toEqual({ unmatched: [], customers: [] });
});

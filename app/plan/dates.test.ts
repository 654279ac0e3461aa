import { describe, expect, test } from "vitest";
import { planDates, playbookOf, type TaskInput } from "../../tests/support/plan-playbooks.ts";
import { dateIn, instantAt } from "../lib/working-calendar.ts";
import { plan } from "./plan.ts";
import type { PlanDates } from "./plan-dates.ts";

type Due = NonNullable<TaskInput["due"]>;

const due = (rule: Due, dates: Partial<PlanDates> = {}, facts = {}) => {
  const [task] = plan(playbookOf([{ due: rule }]), facts, { ...planDates, ...dates });
  return task && { due: task.due, dueAt: task.dueAt, why: task.because.due };
};
// A Tuesday.
const goLive = "2026-12-08";

describe("hours", () => {
  test("count from the opening of the day where nothing says when", () => {
    expect(due({ offset: 3, unit: "working_hours", anchor: "go_live" }, { goLive })).toEqual({
      due: goLive,
      dueAt: "2026-12-08T12:00:00Z",
      why: "3 working hours after go-live",
    });
    expect(due({ offset: -2, unit: "working_hours", anchor: "go_live" }, { goLive })).toMatchObject(
      {
        due: "2026-12-07",
        dueAt: "2026-12-07T15:00:00Z",
      },
    );
  });

  test("count from the minute where that is known", () => {
    const at = { kickoff: "2026-11-06T16:30:00Z" };
    const dates = { kickoff: "2026-11-06", at };
    expect(due({ offset: 1, unit: "working_hours", anchor: "kickoff" }, dates)).toMatchObject({
      due: "2026-11-09",
      dueAt: "2026-11-09T09:30:00Z",
    });
    expect(due({ offset: 30, unit: "hours", anchor: "kickoff" }, dates)).toMatchObject({
      due: "2026-11-07",
      dueAt: "2026-11-07T22:30:00Z",
    });
  });
});

describe("a free day", () => {
  // A Saturday.
  const anchor = { answer: "start" } as const;
  const facts = { start: "2026-11-14" };

  test.each([
    ["days", 1, "2026-11-15"],
    ["weeks", 1, "2026-11-21"],
    ["months", 1, "2026-12-14"],
    ["months", 2, "2027-01-14"],
    ["days", 0, "2026-11-14"],
    ["working_days", 0, "2026-11-16"],
    ["working_days", -1, "2026-11-13"],
  ] as const)(
    "counting in %s (%i) names the day itself, unless in working days",
    (unit, offset, day) => {
      expect(due({ offset, unit, anchor }, {}, facts)?.due).toBe(day);
    },
  );

  test("keeps the first of a series where its rule puts it, and moves those that follow from it", () => {
    const playbook = playbookOf([
      {
        due: { offset: 0, unit: "days", anchor },
        repeat: { every: { amount: 1, unit: "weeks" }, times: 3 },
      },
    ]);
    expect(plan(playbook, facts, planDates).map((task) => task.due)).toEqual([
      "2026-11-14",
      "2026-11-23",
      "2026-11-30",
    ]);
  });
});

describe("a time of day", () => {
  const auckland = { ...planDates.calendar, zone: "Pacific/Auckland" };

  test("is read on the company's clock, or the customer's", () => {
    const rule: Due = { offset: 0, anchor: "go_live", time: "09:30" };
    expect(due(rule, { goLive, customerCalendar: auckland })).toMatchObject({
      due: goLive,
      dueAt: "2026-12-08T09:30:00Z",
    });
    const theirs = due({ ...rule, zone: "customer" }, { goLive, customerCalendar: auckland });
    // Morning in Auckland is the evening before in London: each sees the right day on their clock.
    expect(theirs).toMatchObject({ due: "2026-12-07", dueAt: "2026-12-07T20:30:00Z" });
    expect(dateIn("Pacific/Auckland", theirs?.dueAt ?? "")).toBe(goLive);
  });

  test("that clocks leave out is an hour later, once", () => {
    const night: Due = { offset: 0, unit: "days", anchor: "go_live", time: "01:30" };
    const found = due(night, { goLive: "2026-03-29" });
    expect(found?.dueAt).toBe(instantAt("Europe/London", "2026-03-29", "02:30"));
  });
});

test("counted from when another is expected: as it is planned, then as it was done", () => {
  const playbook = playbookOf([
    { key: "call", title: "Call", due: { offset: 3, anchor: "won" } },
    { key: "review", due: { offset: 1, unit: "weeks", anchor: { task: "call", of: "expected" } } },
  ]);
  const review = (dates: Partial<PlanDates>) => {
    const [, task] = plan(playbook, {}, { ...planDates, ...dates });
    return [task?.due, task?.because.due];
  };
  expect(review({})).toEqual(["2026-11-12", "1 week after “Call” is due"]);
  expect(review({ byHand: { call: "2026-11-10" } })[0]).toBe("2026-11-17");
  expect(review({ done: { call: "2026-11-09" }, byHand: { call: "2026-11-10" } })).toEqual([
    "2026-11-16",
    "1 week after “Call” is done",
  ]);
});

test("of several, what is expected is the last, each as far as it is known", () => {
  const playbook = playbookOf([
    { key: "visit", each: "servers", due: { offset: 3, anchor: "won" } },
    { key: "report", due: { offset: 1, unit: "days", anchor: { task: "visit", of: "expected" } } },
  ]);
  const report = (done: Readonly<Record<string, string>>) =>
    plan(playbook, { servers: ["db", "web"] }, { ...planDates, done }).at(-1)?.due;
  expect(report({})).toBe("2026-11-06");
  expect(report({ "visit[db]": "2026-11-10" })).toBe("2026-11-11");
  expect(report({ "visit[db]": "2026-11-03", "visit[web]": "2026-11-04" })).toBe("2026-11-05");
});

describe("planned back from go-live", () => {
  const playbook = playbookOf([
    { key: "order", title: "Order", due: { offset: -5, anchor: "next" } },
    { key: "wait", after: ["order"] },
    {
      key: "build",
      title: "Build",
      after: ["wait", { task: "order", lag: { amount: 1, unit: "weeks" } }],
      due: { offset: -3, anchor: "next" },
    },
    { key: "train", title: "Train", after: ["build"], due: { offset: -1, anchor: "go_live" } },
  ]);
  const planned = (dates: Partial<PlanDates>) =>
    plan(playbook, {}, { ...planDates, goLive, ...dates });

  test("each is so long before what comes after it, through what has no date, with its lag", () => {
    expect(planned({}).map(({ key, due: date }) => [key, date])).toEqual([
      ["order", "2026-11-18"],
      ["wait", null],
      ["build", "2026-12-02"],
      ["train", "2026-12-07"],
    ]);
    expect(planned({})[2]?.because.due).toBe(
      "3 working days before “Train”, planned back from go-live",
    );
  });

  test("what comes after is never dated before it, though it counts from another task", () => {
    const back = playbookOf([
      { key: "draft", due: { offset: 0, unit: "days", anchor: "next" } },
      { key: "print", due: { offset: 0, unit: "days", anchor: { task: "draft", of: "due" } } },
      {
        key: "pack",
        after: [{ task: "print", lag: { amount: 2, unit: "days" } }],
        due: { offset: 0, unit: "days", anchor: "won" },
      },
      {
        key: "send",
        after: ["draft"],
        due: { offset: 0, unit: "days", anchor: { task: "pack", of: "due" } },
      },
    ]);
    expect(plan(back, {}, planDates).map(({ key, due: date }) => [key, date])).toEqual([
      ["draft", "2026-11-02"],
      ["print", "2026-11-02"],
      ["pack", "2026-11-04"],
      ["send", "2026-11-04"],
    ]);
  });

  test("a date set by hand moves what leads up to it, and what is late pushes on", () => {
    expect(planned({ byHand: { train: "2026-12-14" } })[2]?.due).toBe("2026-12-09");
    const late = planned({ done: { order: "2026-12-01" } });
    expect(late.slice(2).map((task) => [task.due, task.because.due])).toEqual([
      [
        "2026-12-08",
        "3 working days before “Train”, planned back from go-live, but not before 1 week after “Order”",
      ],
      ["2026-12-08", "1 working day before go-live, but not before 1 week after “Order”"],
    ]);
  });
});

test("what the customer does not see is not named to them", () => {
  const [, task] = plan(
    playbookOf([
      { title: "Credit check", due: { offset: 9, anchor: "won" } },
      { owner: "customer", after: ["t0"], due: { offset: 1, anchor: "won" } },
    ]),
    {},
    planDates,
  );
  expect(task?.because).toMatchObject({
    due: "1 working day after the deal was won, but not before “Credit check”",
    dueForCustomer: "1 working day after the deal was won, but not before a step of ours",
  });
});

describe("whose holidays count", () => {
  const customerCalendar = { ...planDates.calendar, holidays: ["2026-11-03"] };
  const calendar = { ...planDates.calendar, holidays: ["2026-11-04"] };
  const rule: Due = { offset: 1, anchor: "won" };
  test.each([
    ["company", "2026-11-03"],
    ["customer", "2026-11-04"],
    ["both", "2026-11-05"],
  ] as const)("%s", (workingDays, expected) => {
    const playbook = playbookOf([{ due: rule }], { workingDays });
    const [task] = plan(playbook, {}, { ...planDates, calendar, customerCalendar });
    expect(task?.due).toBe(expected);
  });

  test("and which of them moved a date is said", () => {
    const found = due({ offset: -2, anchor: "go_live" }, { goLive: "2026-12-29" });
    expect(found?.why).toContain("moved from Friday 25 December because");
    const one = due({ offset: 1, anchor: "won" }, { calendar: customerCalendar });
    expect(one).toMatchObject({
      due: "2026-11-04",
      why: "1 working day after the deal was won, moved from Tuesday 3 November because it is a holiday",
    });
  });
});

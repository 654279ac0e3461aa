import { describe, expect, test } from "vitest";
import { planDates, playbookOf, type TaskInput } from "../../tests/support/plan-playbooks.ts";
import type { Facts } from "../facts/fact.ts";
import { applyReconcile, asNew } from "./apply-reconcile.ts";
import { plan } from "./plan.ts";
import type { PlanDates } from "./plan-dates.ts";
import { reconcile } from "./reconcile.ts";

const dated = (task: Partial<TaskInput>, facts: Facts, dates: Partial<PlanDates> = {}) =>
  plan(playbookOf([task]), facts, { ...planDates, ...dates }).map(({ key, due }) => [key, due]);

describe("a series", () => {
  const weekly: Partial<TaskInput> = {
    key: "checkin",
    title: "Check-in {{ number }}",
    due: { offset: 1, unit: "weeks", anchor: "won" },
    repeat: {
      every: { amount: 1, unit: "weeks" },
      times: 4,
      extend: { times: 2, when: { "<": [{ var: "rate" }, 70] } },
    },
  };
  const four = [
    ["checkin#1", "2026-11-09"],
    ["checkin#2", "2026-11-16"],
    ["checkin#3", "2026-11-23"],
    ["checkin#4", "2026-11-30"],
  ];

  test("comes weekly for four weeks", () => {
    expect(dated(weekly, {})).toEqual(four);
    expect(plan(playbookOf([weekly]), {}, planDates)[1]).toMatchObject({
      title: "Check-in 2",
      because: { due: "1 week after the first “Check-in 1”" },
    });
  });

  test("extended by two on a condition, or by staff", () => {
    const six = [...four, ["checkin#5", "2026-12-07"], ["checkin#6", "2026-12-14"]];
    expect(dated(weekly, { rate: 60 })).toEqual(six);
    expect(dated(weekly, { rate: 80 })).toEqual(four);
    expect(dated(weekly, {}, { extended: { checkin: 2 } })).toEqual(six);
  });

  test("extended on what was decided after it, or on what an item is like", () => {
    const untilAgreed: Partial<TaskInput>[] = [
      {
        ...weekly,
        repeat: {
          every: { amount: 1, unit: "weeks" },
          times: 1,
          extend: { times: 1, when: { "==": [{ var: "decision.agreed" }, "not_yet"] } },
        },
      },
      {
        key: "agreed",
        after: ["checkin"],
        work: {
          type: "decision",
          options: [
            { value: "yes", label: "Yes" },
            { value: "not_yet", label: "Not yet", again: true },
          ],
        },
      },
    ];
    const taken = (choice: string) =>
      plan(
        playbookOf(untilAgreed),
        {},
        {
          ...planDates,
          decisions: { agreed: { choice, on: "2026-11-10" } },
        },
      ).map(({ key }) => key);
    expect(taken("yes")).toEqual(["checkin#1", "agreed"]);
    expect(taken("not_yet")).toEqual(["checkin#1", "checkin#2", "agreed", "agreed#2"]);
    const ofEach: Partial<TaskInput> = {
      ...weekly,
      each: "sites",
      repeat: {
        every: { amount: 1, unit: "weeks" },
        times: 1,
        extend: { times: 1, when: { ">": [{ var: "item.staff" }, 5] } },
      },
    };
    const sites = [
      { name: "Leeds", staff: 9 },
      { name: "York", staff: 2 },
    ];
    expect(dated(ofEach, { sites }).map(([key]) => key)).toEqual([
      "checkin[leeds]#1",
      "checkin[leeds]#2",
      "checkin[york]#1",
    ]);
  });

  test("keeps what was finished when it becomes shorter", () => {
    const done = { "checkin#5": "2026-12-07" };
    expect(dated(weekly, { rate: 80 }, { done })).toHaveLength(5);
    const today = plan(playbookOf([weekly]), { rate: 60 }, planDates)
      .map(asNew)
      .map((task) => (Object.hasOwn(done, task.key) ? { ...task, status: "done" as const } : task));
    const changes = reconcile(today, plan(playbookOf([weekly]), {}, { ...planDates, done }));
    expect(changes.cancel.map(({ key }) => key)).toEqual(["checkin#6"]);
  });

  test("without end, the next appears when the one before is done", () => {
    const monthly: Partial<TaskInput> = {
      key: "report",
      due: { offset: 0, anchor: { answer: "opening" } },
      repeat: { every: { amount: 1, unit: "months" } },
    };
    const facts = { opening: "2027-01-29" };
    expect(dated(monthly, facts)).toEqual([["report#1", "2027-01-29"]]);
    expect(dated(monthly, facts, { done: { "report#1": "2027-01-29" } })).toEqual([
      ["report#1", "2027-01-29"],
      // 28 February is a Sunday.
      ["report#2", "2027-03-01"],
    ]);
  });

  describe("until something happens", () => {
    const until = (
      end: NonNullable<TaskInput["repeat"]>["until"],
      task: Partial<TaskInput> = {},
    ) => ({
      ...weekly,
      repeat: { every: { amount: 1, unit: "weeks" as const }, until: end },
      ...task,
    });

    test("comes as often as fits up to go-live, and follows it as it moves", () => {
      const task = until("go_live");
      expect(dated(task, {}, { goLive: "2026-11-30" })).toEqual(four);
      expect(dated(task, {}, { goLive: "2026-11-29" })).toEqual(four.slice(0, 3));
      expect(dated(task, {}, { goLive: "2026-11-08" })).toEqual([]);
      expect(dated(task, {}, { goLive: "2036-11-08" })).toHaveLength(104);
      const done = { "checkin#3": "2026-11-23" };
      expect(dated(task, {}, { goLive: "2026-11-10", done })).toHaveLength(3);
    });

    test("as long as there is no go-live, the next appears when the one before is done", () => {
      const task = until("go_live");
      expect(dated(task, {})).toEqual(four.slice(0, 1));
      const done = { "checkin#1": "2026-11-09" };
      expect(dated(task, {}, { done })).toEqual(four.slice(0, 2));
      const undated = { ...task, due: { offset: 0, anchor: "kickoff" as const } };
      expect(dated(undated, {}, { goLive: "2026-11-30" })).toEqual([["checkin#1", null]]);
    });

    test("goes on until a task is done, and no day further", () => {
      const tasks = [until({ task: "sign" }), { key: "sign" }];
      const checks = (done: Readonly<Record<string, string>>) =>
        plan(playbookOf(tasks), {}, { ...planDates, done }).flatMap(({ key, due }) =>
          key === "sign" ? [] : [[key, due]],
        );
      const two = { "checkin#1": "2026-11-09", "checkin#2": "2026-11-16" };
      expect(checks({})).toEqual(four.slice(0, 1));
      expect(checks(two)).toEqual(four.slice(0, 3));
      expect(checks({ ...two, sign: "2026-11-22" })).toEqual(four.slice(0, 2));
      expect(checks({ ...two, sign: "2026-11-30" })).toEqual(four.slice(0, 3));
    });

    test("of an item ends with the task of the same item", () => {
      const tasks = [until({ task: "sign" }, { each: "sites" }), { key: "sign", each: "sites" }];
      const sites = [{ name: "Leeds" }, { name: "York" }];
      const done = {
        "checkin[leeds]#1": "2026-11-09",
        "checkin[york]#1": "2026-11-09",
        "sign[leeds]": "2026-11-10",
      };
      const keys = plan(playbookOf(tasks), { sites }, { ...planDates, done }).map(({ key }) => key);
      expect(keys.filter((key) => key.startsWith("checkin"))).toEqual([
        "checkin[leeds]#1",
        "checkin[york]#1",
        "checkin[york]#2",
      ]);
    });

    test("takes back what is open beyond it, brings it back, and leaves what people have touched", () => {
      const playbook = playbookOf([until("go_live")]);
      const planned = (goLive: string) => plan(playbook, {}, { ...planDates, goLive });
      const before = planned("2026-11-30")
        .map(asNew)
        .map((task) => (task.key === "checkin#4" ? { ...task, touched: ["due" as const] } : task));
      const sooner = reconcile(before, planned("2026-11-17"));
      expect(sooner.cancel.map(({ key }) => key)).toEqual(["checkin#3"]);
      expect(sooner.keep.map(({ task }) => task.key)).toEqual(["checkin#4"]);
      const again = reconcile(applyReconcile(before, sooner), planned("2026-11-30"));
      expect(again.restore.map(({ task }) => task.key)).toEqual(["checkin#3"]);
      expect(again.add).toEqual([]);
    });
  });

  test("is each time at the time of the first, whoever’s clock it is on and whatever clocks do", () => {
    const customerCalendar = { ...planDates.calendar, zone: "Australia/Sydney" };
    const times = (due: TaskInput["due"]) =>
      plan(
        playbookOf([{ due, repeat: { every: { amount: 1, unit: "months" }, times: 2 } }]),
        {},
        { ...planDates, goLive: "2027-02-26", customerCalendar },
      ).map(({ due: day, dueAt }) => [day, dueAt]);
    // 26 March is before the clocks change in London and in Sydney.
    const nine = { offset: 0, anchor: "go_live", time: "09:00" } as const;
    expect(times(nine)).toEqual([
      ["2027-02-26", "2027-02-26T09:00:00Z"],
      ["2027-03-26", "2027-03-26T09:00:00Z"],
    ]);
    expect(times({ ...nine, zone: "customer" })).toEqual([
      ["2027-02-25", "2027-02-25T22:00:00Z"],
      ["2027-03-25", "2027-03-25T22:00:00Z"],
    ]);
    const later = { offset: 1, anchor: "go_live", time: "09:00" } as const;
    expect(times(later)).toEqual([
      ["2027-03-01", "2027-03-01T09:00:00Z"],
      ["2027-04-01", "2027-04-01T08:00:00Z"],
    ]);
    expect(times({ offset: 30, unit: "working_hours", anchor: "go_live" })).toEqual([
      ["2027-03-03", "2027-03-03T15:00:00Z"],
      ["2027-04-05", "2027-04-05T14:00:00Z"],
    ]);
  });

  test("is not due before what is planned back from it and could not be in time", () => {
    const planned = plan(
      playbookOf([
        { key: "order", due: { offset: 8, anchor: "won" } },
        { key: "build", due: { offset: -1, anchor: "next" }, after: ["order"] },
        {
          key: "visit",
          due: { offset: 5, anchor: "won" },
          after: ["build"],
          repeat: { every: { amount: 1, unit: "weeks" }, times: 2 },
        },
      ]),
      {},
      planDates,
    );
    expect(planned.map(({ key, due }) => [key, due])).toEqual([
      ["order", "2026-11-12"],
      ["build", "2026-11-12"],
      ["visit#1", "2026-11-12"],
      ["visit#2", "2026-11-19"],
    ]);
  });

  test("per item, each from its own first date", () => {
    const task: Partial<TaskInput> = {
      key: "visit",
      each: "sites",
      due: { offset: 0, anchor: { answer: "item.opens" } },
      repeat: { every: { amount: 2, unit: "weeks" }, times: 2 },
    };
    const sites = [
      { name: "Leeds", opens: "2026-12-01" },
      { name: "York", opens: "2026-12-02" },
    ];
    expect(dated(task, { sites })).toEqual([
      ["visit[leeds]#1", "2026-12-01"],
      ["visit[leeds]#2", "2026-12-15"],
      ["visit[york]#1", "2026-12-02"],
      ["visit[york]#2", "2026-12-16"],
    ]);
  });
});

describe("a task that starts on an event", () => {
  const others: Partial<TaskInput>[] = [
    {
      key: "send",
      title: "Send the logo",
      owner: "customer",
      due: { offset: 1, anchor: "won" },
      work: { type: "files" },
    },
    {
      key: "choose",
      work: {
        type: "decision",
        options: [
          { value: "a", label: "A" },
          { value: "b", label: "B" },
        ],
      },
    },
  ];
  const begun = (starts: TaskInput["starts"], dates: Partial<PlanDates>, facts: Facts = {}) => {
    const task: Partial<TaskInput> = {
      key: "then",
      starts,
      due: { offset: 2, unit: "days", anchor: "start" },
    };
    const planned = plan(playbookOf([...others, task]), facts, { ...planDates, ...dates });
    const found = planned.find(({ key }) => key === "then");
    return found && [found.due, found.because.staff];
  };

  test.each<[TaskInput["starts"], Partial<PlanDates>, Facts, string, string]>([
    [
      { on: "kickoff" },
      { kickoff: "2026-11-04" },
      {},
      "2026-11-06",
      "It started when the kickoff was submitted on 4 November",
    ],
    [
      { on: "answered", question: "rate" },
      { answered: { rate: "2026-11-05" } },
      { rate: 5 },
      "2026-11-07",
      "It started when “How many complete it?” was answered on 5 November",
    ],
    [
      { on: "received", task: "send" },
      { received: { send: "2026-11-09" } },
      {},
      "2026-11-11",
      "It started when the files for “Send the logo” arrived on 9 November",
    ],
    [
      { on: "done", task: "send" },
      { done: { send: "2026-11-09" } },
      {},
      "2026-11-11",
      "It started when “Send the logo” was done on 9 November",
    ],
    [
      { on: "decided", task: "choose", choice: "b" },
      { decisions: { choose: { choice: "b", on: "2026-11-09" } } },
      {},
      "2026-11-11",
      "It started when a decision was taken in “Do it” on 9 November",
    ],
    [
      { on: "overdue", task: "send" },
      { today: "2026-11-04" },
      {},
      "2026-11-06",
      "It started when “Send the logo” was late on 4 November",
    ],
    [
      { on: "overdue", task: "send", by: { amount: 2, unit: "working_days" } },
      { today: "2026-11-20", done: { send: "2026-11-05" } },
      {},
      "2026-11-07",
      "It started when “Send the logo” was 2 working days late on 5 November",
    ],
    [
      { on: "date", offset: -1, unit: "weeks", anchor: { answer: "opening" } },
      { today: "2026-12-01" },
      { opening: "2026-12-07" },
      "2026-12-02",
      "It started when this day came: 1 week before the date you gave for “When do you open?”, on 30 November",
    ],
    [
      { on: "cancelled" },
      { cancelled: "2026-12-01" },
      {},
      "2026-12-03",
      "It started when the onboarding was called off on 1 December",
    ],
  ])("%j", (starts, dates, facts, due, because) => {
    expect(begun(starts, dates, facts)).toEqual([due, because]);
    expect(begun(starts, {}, {})).toBeUndefined();
  });

  test("another choice, an earlier day, or being done in time does not start it", () => {
    const decided = { decisions: { choose: { choice: "a", on: "2026-11-09" } } };
    expect(begun({ on: "decided", task: "choose", choice: "b" }, decided)).toBeUndefined();
    expect(begun({ on: "overdue", task: "send" }, { today: "2026-11-03" })).toBeUndefined();
    const inTime = { today: "2026-12-01", done: { send: "2026-11-03" } };
    expect(begun({ on: "overdue", task: "send" }, inTime)).toBeUndefined();
    const early = { today: "2026-11-29" };
    expect(
      begun({ on: "date", offset: -1, unit: "weeks", anchor: { answer: "opening" } }, early, {
        opening: "2026-12-07",
      }),
    ).toBeUndefined();
  });
});

describe("a document that runs out", () => {
  const task: Partial<TaskInput> = {
    key: "licence",
    owner: "customer",
    work: { type: "files", validDays: 90, renewBefore: { amount: 2, unit: "weeks" } },
  };
  const done = { licence: "2026-11-10" };

  test("is asked for anew before it does, and again after that", () => {
    expect(dated(task, {}, { done, today: "2027-01-24" })).toEqual([["licence", null]]);
    const asked = plan(playbookOf([task]), {}, { ...planDates, done, today: "2027-01-25" });
    expect(asked[1]).toMatchObject({
      key: "licence#2",
      due: "2027-02-08",
      after: ["licence"],
      because: {
        staff: "It started when the one before runs out on 8 February 2027",
        due: "the day on which the document before runs out",
      },
    });
    const renewed = { ...done, "licence#2": "2027-02-01" };
    expect(dated(task, {}, { done: renewed, today: "2027-04-30" }).at(-1)).toEqual([
      "licence#3",
      "2027-05-02",
    ]);
  });

  test("counts from what the document itself says", () => {
    const validUntil = { licence: "2026-12-31" };
    expect(dated(task, {}, { done, validUntil, today: "2026-12-17" }).at(-1)).toEqual([
      "licence#2",
      "2026-12-31",
    ]);
  });
});

test("called off, only what has to be done all the same stays open", () => {
  const playbook = playbookOf([
    {},
    { key: "return", onCancel: "keep" },
    { key: "bill", starts: { on: "cancelled" } },
  ]);
  const today = plan(playbook, {}, planDates).map(asNew);
  const changes = reconcile(today, plan(playbook, {}, { ...planDates, cancelled: "2026-11-09" }));
  expect(changes.cancel.map(({ key }) => key)).toEqual(["t0"]);
  expect(changes.keep.map(({ task, why }) => [task.key, why])).toEqual([
    ["return", "It has to be done all the same."],
  ]);
  expect(changes.add.map(({ key }) => key)).toEqual(["bill"]);
});

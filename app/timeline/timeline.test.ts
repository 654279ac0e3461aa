import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventArbitrary, secret } from "../../tests/support/event-arbitraries.ts";
import { plainCalendar } from "../../tests/support/plan-arbitraries.ts";
import { timeline } from "./timeline.ts";
import type { TimelineInput, TimelineTask } from "./timeline-view.ts";
import { words } from "./words.en.ts";

function taskOf(key: string, changes: Partial<TimelineTask> = {}): TimelineTask {
  return {
    id: key,
    key,
    phase: "start",
    position: 0,
    title: `Title of ${key}`,
    details: `Details of ${key}`,
    customerLine: `Line of ${key}`,
    ownerRole: "manager",
    ownerName: "Tom",
    status: "open",
    due: null,
    after: [],
    parent: null,
    because: "Because.",
    doneAt: null,
    milestone: null,
    minutes: null,
    asks: null,
    lookedAt: false,
    approval: null,
    sentBack: null,
    series: null,
    ...changes,
  };
}

// Monday of the second week.
function viewOf(tasks: readonly TimelineTask[], changes: Partial<TimelineInput> = {}) {
  return timeline({
    tasks,
    events: [],
    statusWords: {},
    phases: [
      { key: "start", title: "Start" },
      { key: "build", title: "Build" },
    ],
    dates: { won: "2026-11-02", goLive: "2026-12-04", live: null, afterLive: new Set() },
    now: "2026-11-09T09:00:00Z",
    zone: "Europe/London",
    locale: "en-GB",
    contactId: "c1",
    calendar: plainCalendar,
    ...changes,
  });
}

describe("the sentence at the top", () => {
  const dates = {
    won: "2026-11-02",
    goLive: "2026-12-04",
    live: null,
    afterLive: new Set<string>(),
  };
  test.each<[string, TimelineTask[], Partial<TimelineInput["dates"]>, string]>([
    [
      "as planned",
      [taskOf("a", { due: "2026-12-04" })],
      {},
      "You are in week 2 of about 5. Live on 4 December, as planned.",
    ],
    [
      "later",
      [taskOf("a", { due: "2026-12-11" })],
      {},
      "You are in week 2 of about 6. Live around 11 December, 7 days later than planned.",
    ],
    [
      "what comes after does not count",
      [taskOf("a", { due: "2027-01-11" })],
      { afterLive: new Set(["a"]) },
      "You are in week 2 of about 5. Live on 4 December, as planned.",
    ],
    [
      "what is done does not count",
      [taskOf("a", { due: "2027-01-11", status: "done" })],
      {},
      "You are in week 2 of about 5. Live on 4 December, as planned.",
    ],
    [
      "nothing promised",
      [taskOf("a", { due: "2026-12-11" })],
      { goLive: null },
      "You are in week 2 of about 6. Live around 11 December.",
    ],
    ["nothing known", [], { goLive: null }, "You are in week 2."],
    [
      "overdue",
      [],
      { goLive: "2026-11-06" },
      "You are in week 2. Live was planned for 6 November. We will tell you the new date.",
    ],
    ["live", [], { live: "2026-11-06" }, "Live since 6 November."],
  ])("%s", (_name, tasks, changes, expected) => {
    expect(viewOf(tasks, { dates: { ...dates, ...changes } }).headline).toBe(expected);
  });
});

test("what we are looking at is not the customer's to do, and is not late", () => {
  const sent = taskOf("a", { ownerRole: "customer", asks: "files", due: "2026-11-05" });
  expect(viewOf([sent]).now[0]).toMatchObject({ waiting: false, status: null });
  expect(viewOf([{ ...sent, lookedAt: true }]).now[0]).toMatchObject({
    waiting: true,
    late: null,
    status: words.lookedAt,
  });
});

test("now is what can be worked on in the first open phase, the customer's own first", () => {
  const view = viewOf([
    taskOf("ours", { due: "2026-11-10" }),
    taskOf("yours", { ownerRole: "customer", ownerName: null, due: "2026-11-12", minutes: 5 }),
    taskOf("behind", { after: ["yours"] }),
    taskOf("later", { phase: "build", due: "2026-11-20" }),
    taskOf("overdue", { phase: "build", due: "2026-11-05" }),
    taskOf("stuck", { status: "blocked", due: "2026-11-30" }),
  ]);
  expect(view.now.map(({ id }) => id)).toEqual(["yours", "overdue", "ours", "stuck"]);
  expect(view.next.map(({ id }) => id)).toEqual(["behind", "later"]);
  expect(view.now[0]).toMatchObject({
    name: "Title of yours",
    details: "Details of yours",
    yours: true,
    who: null,
    when: "in 3 working days, Thursday 12 November",
    late: null,
    because: "Because.",
    minutes: 5,
  });
  expect(view.now[1]).toMatchObject({
    name: "Line of overdue",
    details: "",
    yours: false,
    who: "Tom",
    late: "4 days late",
  });
  expect(view.now[3]?.waiting).toBe(true);
});

test("done steps are folded by phase, in the order they were done", () => {
  const done = (key: string, doneAt: string, phase = "start") =>
    taskOf(key, { status: "done", doneAt, phase });
  const view = viewOf([
    done("a", "2026-10-30T10:00:00Z"),
    done("b", "2026-11-03T10:00:00Z"),
    done("c", "2026-10-31T23:30:00Z"),
    done("d", "2026-11-04T10:00:00Z", "build"),
  ]);
  expect(
    view.done.map(({ phase, label, steps }) => [phase, label, steps.map(({ id }) => id)]),
  ).toEqual([
    ["Start", "3 done from October to November", ["a", "c", "b"]],
    ["Build", "1 done in November", ["d"]],
  ]);
});

test("a step without a date follows what the playbook puts before it", () => {
  const at = (key: string, position: number, due: string | null, phase = "start") =>
    taskOf(key, { phase, position, due, after: ["open"] });
  const { next } = viewOf([
    taskOf("open"),
    at("last", 1, "2027-01-10", "build"),
    at("first", 1, "2026-11-12"),
    at("undated", 2, null),
    at("second", 3, "2026-11-20"),
    at("afterwards", 2, null, "build"),
  ]);
  expect(next.map(({ id }) => id)).toEqual(["first", "undated", "second", "last", "afterwards"]);
});

test("what somebody outside holds up is not late, and stands behind what can be done", () => {
  const { now } = viewOf([
    taskOf("held", { ownerRole: "customer", status: "blocked", due: "2026-11-05" }),
    taskOf("ours", { due: "2026-11-06" }),
    taskOf("yours", { ownerRole: "customer", due: "2026-11-12" }),
  ]);
  expect(now.map(({ id, late }) => [id, late])).toEqual([
    ["yours", null],
    ["ours", "3 days late"],
    ["held", null],
  ]);
});

test("milestones are reached or ahead", () => {
  const view = viewOf([
    taskOf("a", { status: "done", doneAt: "2026-11-03T10:00:00Z", milestone: "First login" }),
    taskOf("b", { due: "2026-11-20", milestone: "First report" }),
    taskOf("c", { customerLine: null, milestone: "Unseen" }),
  ]);
  expect(view.milestones).toEqual([
    { title: "First login", reached: true, on: "3 November" },
    { title: "First report", reached: false, on: "20 November" },
  ]);
});

test("nothing internal shows, whatever happened", () => {
  const internal = fc.record({
    status: fc.constantFrom<TimelineTask["status"]>("open", "done", "blocked", "cancelled"),
    customerLine: fc.constantFrom("A line", null),
    due: fc.constantFrom("2026-11-05", "2026-11-20", null),
  });
  fc.assert(
    fc.property(
      fc.array(internal, { maxLength: 6 }),
      fc.array(eventArbitrary, { maxLength: 8 }),
      (tasks, events) => {
        const view = viewOf(
          tasks.map((changes, index) =>
            taskOf(`t${index}`, {
              ...changes,
              title: secret,
              details: secret,
              doneAt: "2026-11-05T09:00:00Z",
            }),
          ),
          { events },
        );
        expect(JSON.stringify(view)).not.toContain(secret);
        const shown =
          view.now.length + view.next.length + view.done.flatMap(({ steps }) => steps).length;
        expect(shown).toBe(
          tasks.filter(
            ({ status, customerLine }) => status !== "cancelled" && customerLine !== null,
          ).length,
        );
      },
    ),
  );
});

test("news stands newest first", () => {
  const by = { kind: "system" as const, name: "Onward" };
  const events = ["2026-11-02T09:00:00Z", "2026-11-08T23:30:00Z"].map((at) => ({
    what: { type: "live_reached" as const },
    by,
    at,
  }));
  expect(viewOf([], { events }).news.map(({ on }) => on)).toEqual(["8 November", "2 November"]);
});

describe("parts", () => {
  const build = taskOf("build", { after: ["wire", "paint"] });
  const part = (key: string, changes: Partial<TimelineTask> = {}) =>
    taskOf(key, { parent: "build", ...changes });
  const done = { status: "done", doneAt: "2026-11-05T09:00:00Z" } as const;
  const shown = (view: ReturnType<typeof viewOf>) => ({
    done: view.done.flatMap(({ steps }) => steps.map(({ id }) => id)),
    now: view.now.map(({ id }) => id),
    next: view.next.map(({ id }) => id),
  });

  test("of ours stand under our step, which is under way with the first of them", () => {
    const view = viewOf([
      build,
      part("wire", done),
      part("paint"),
      taskOf("rest", { after: ["build"] }),
    ]);
    expect(shown(view)).toEqual({ done: [], now: ["build"], next: ["rest"] });
    expect(view.now[0]?.parts).toEqual({
      label: "1 of 2 done",
      parts: [
        { id: "wire", name: "Line of wire", done: true, yours: false, state: "done" },
        { id: "paint", name: "Line of paint", done: false, yours: false, state: null },
      ],
    });
    expect(view.next[0]?.parts).toBeNull();
  });

  test("say what their status is called", () => {
    const statusWords = { done: "Finished", blocked: "On hold" };
    const view = viewOf([build, part("wire", done), part("paint", { status: "blocked" })], {
      statusWords,
    });
    expect(view.now[0]?.parts).toMatchObject({
      label: "1 of 2 finished",
      parts: [{ state: "finished" }, { state: "On hold" }],
    });
  });

  test.each<[string, Partial<TimelineTask>]>([
    ["the customer does it", { ownerRole: "customer" }],
    ["it asks for more than being done", { asks: "meeting" }],
    ["it is celebrated", { milestone: "Wired" }],
  ])("are steps of their own besides where %s", (_, changes) => {
    const view = viewOf([build, part("wire", changes)]);
    expect(shown(view)).toEqual({ done: [], now: ["wire"], next: ["build"] });
    expect(view.next[0]?.parts?.parts.map(({ id }) => id)).toEqual(["wire"]);
  });

  test("of what the customer hears nothing of, or does, or of what is done, are steps as any other", () => {
    const quiet = viewOf([{ ...build, customerLine: null }, part("wire")]);
    expect(shown(quiet)).toEqual({ done: [], now: ["wire"], next: [] });
    const theirs = viewOf([{ ...build, ownerRole: "customer" }, part("wire")]);
    expect(shown(theirs)).toEqual({ done: [], now: ["wire"], next: ["build"] });
    const over = viewOf([{ ...build, ...done }, part("wire", done)]);
    expect(shown(over)).toEqual({ done: ["build", "wire"], now: [], next: [] });
  });

  test("that the customer hears nothing of are neither said nor counted, parts of parts are", () => {
    const view = viewOf([
      build,
      part("wire", { customerLine: null }),
      taskOf("cable", { parent: "wire" }),
    ]);
    expect(shown(view)).toEqual({ done: [], now: ["build"], next: [] });
    expect(view.now[0]?.parts?.label).toBe("0 of 1 done");
  });
});

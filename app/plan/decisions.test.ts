import { describe, expect, test } from "vitest";
import { planDates, playbookOf, type TaskInput } from "../../tests/support/plan-playbooks.ts";
import { applyReconcile, asNew } from "./apply-reconcile.ts";
import { plan } from "./plan.ts";
import type { PlanDates } from "./plan-dates.ts";
import { reconcile } from "./reconcile.ts";
import { plannedGoLive } from "./scope.ts";

const decide: Partial<TaskInput> = {
  key: "go_no_go",
  title: "Go or no-go",
  due: { offset: -1, anchor: "go_live" },
  work: {
    type: "decision",
    options: [
      { value: "go", label: "Go" },
      {
        value: "no_go",
        label: "No-go",
        again: true,
        moves: { moment: "go_live", by: { amount: 10 }, because: "The test data was not ready." },
      },
    ],
  },
};

const playbook = playbookOf([
  decide,
  { key: "deploy", title: "Deploy", due: { offset: 0, anchor: "go_live" }, after: ["go_no_go"] },
  { key: "train", title: "Train", owner: "customer", due: { offset: 5, anchor: "go_live" } },
  { key: "review", due: { offset: 2, anchor: "won" } },
  {
    key: "postpone",
    title: "Tell everybody: {{ decision.go_no_go }}",
    when: { "==": [{ var: "decision.go_no_go" }, "no_go"] },
  },
]);
// Monday 7 December.
const dates: PlanDates = { ...planDates, goLive: "2026-12-07" };
const taken = (...choices: [on: string, choice: string][]): PlanDates => {
  const keys = choices.map((_, index) => (index === 0 ? "go_no_go" : `go_no_go#${index + 1}`));
  const byKey = keys.map((key, index) => [key, choices[index]] as const);
  return {
    ...dates,
    done: Object.fromEntries(byKey.map(([key, one]) => [key, one?.[0] ?? ""])),
    decisions: Object.fromEntries(
      byKey.map(([key, one]) => [key, { on: one?.[0] ?? "", choice: one?.[1] ?? "" }]),
    ),
  };
};
const dueDates = (given: PlanDates) =>
  Object.fromEntries(plan(playbook, {}, given).map(({ key, due }) => [key, due]));

describe("a no-go", () => {
  const noGo = taken(["2026-12-04", "no_go"]);

  test("moves every later date, and is to be decided again", () => {
    expect(dueDates(dates)).toEqual({
      go_no_go: "2026-12-04",
      deploy: "2026-12-07",
      train: "2026-12-14",
      review: "2026-11-04",
    });
    expect(dueDates(noGo)).toEqual({
      go_no_go: "2026-12-18",
      "go_no_go#2": "2026-12-18",
      deploy: "2026-12-21",
      train: "2026-12-30",
      review: "2026-11-04",
      postpone: null,
    });
    expect(plannedGoLive(playbook, noGo)).toBe("2026-12-21");
  });

  test("is told to staff and customer as the reason", () => {
    const tasks = new Map(plan(playbook, {}, noGo).map((task) => [task.key, task]));
    expect(tasks.get("deploy")?.because.due).toBe(
      "on the day of go-live, go-live moved by 10 working days: The test data was not ready",
    );
    expect(tasks.get("train")?.because.due).toContain("The test data was not ready");
    expect(tasks.get("postpone")).toMatchObject({
      title: "Tell everybody: No-go",
      because: {
        staff: "“Go or no-go” is No-go (answer: No-go)",
        customer: "Because “No-go” was decided.",
        facts: [{ key: "decision.go_no_go", label: "Go or no-go", answer: "No-go" }],
      },
    });
  });

  test("reversed, puts everything back", () => {
    const before = plan(playbook, {}, dates).map(asNew);
    const moved = applyReconcile(before, reconcile(before, plan(playbook, {}, noGo)));
    const reversed = plan(playbook, {}, taken(["2026-12-04", "go"]));
    const back = applyReconcile(moved, reconcile(moved, reversed));
    const open = back.filter(({ status }) => status !== "cancelled");
    expect(open.map(({ key, due }) => [key, due])).toEqual(
      before.map(({ key, due }) => [key, due]),
    );
  });

  test("may come twice, and a go then settles it", () => {
    const twice = taken(["2026-12-04", "no_go"], ["2026-12-18", "no_go"]);
    expect(plannedGoLive(playbook, twice)).toBe("2027-01-06");
    expect(Object.keys(dueDates(twice))).toContain("go_no_go#3");
    const then = taken(["2026-12-04", "no_go"], ["2026-12-18", "go"]);
    expect(plannedGoLive(playbook, then)).toBe("2026-12-21");
    expect(Object.keys(dueDates(then))).not.toContain("postpone");
  });

  test("moves nothing any more once go-live was set by hand", () => {
    const settled = { choice: "no_go", on: "2026-12-04", settled: true };
    const given = { ...noGo, goLive: "2026-12-10", decisions: { go_no_go: settled } };
    expect(plannedGoLive(playbook, given)).toBe("2026-12-10");
  });
});

describe("work", () => {
  test("names approvers, and the task that sending back opens, for the same item", () => {
    const [, task] = plan(
      playbookOf([
        { key: "build", each: "servers" },
        {
          key: "accept",
          each: "servers",
          after: ["build"],
          owner: "customer",
          work: {
            type: "approval",
            approvers: ["manager", { answer: "signer" }, { contact: "sponsor" }],
            needed: "any",
            sendBackTo: "build",
          },
        },
      ]),
      { servers: ["db"], signer: { name: "Ana", email: "ana@x.example" } },
      planDates,
    );
    expect(task?.work).toEqual({
      type: "approval",
      needed: "any",
      approvers: [
        { role: "manager" },
        { person: "Ana", email: "ana@x.example" },
        { contact: "sponsor" },
      ],
      sendBackTo: "build[db]",
    });
  });

  test("renders the texts of agendas and checks", () => {
    const [meeting, checks] = plan(
      playbookOf([
        { work: { type: "meeting", minutes: 60, agenda: ["Welcome {{ customer }}"] } },
        { work: { type: "checks", items: [{ key: "on", text: "{{ customer }} is on" }] } },
      ]),
      {},
      planDates,
    );
    expect(meeting?.work).toEqual({
      type: "meeting",
      minutes: 60,
      agenda: ["Welcome Willow House"],
    });
    expect(checks?.work).toEqual({
      type: "checks",
      items: [{ key: "on", text: "Willow House is on" }],
    });
  });
});

test("an approval without approvers is for whoever owns it", () => {
  const [task] = plan(
    playbookOf([{ owner: "engineer", work: { type: "approval" } }]),
    {},
    planDates,
  );
  expect(task?.work).toEqual({
    type: "approval",
    needed: "all",
    approvers: [{ role: "engineer" }],
  });
});

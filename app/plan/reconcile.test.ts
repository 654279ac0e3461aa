import { describe, expect, test } from "vitest";
import { applyReconcile, asNew } from "./apply-reconcile.ts";
import type { PlannedTask } from "./planned-task.ts";
import { isSettled, reconcile, type TaskToday } from "./reconcile.ts";

const wanted: PlannedTask = {
  key: "order",
  phase: "start",
  position: 0,
  title: "Order 3 keys",
  ownerRole: "manager",
  due: "2026-11-05",
  after: [],
  because: { staff: "Rule", customer: "Because.", facts: [] },
  humanOnly: false,
};
const today = (changes: Partial<TaskToday> = {}): TaskToday => ({
  ...asNew(wanted),
  title: "Order 2 keys",
  ...changes,
});
const verdict = (task: TaskToday, planned: readonly PlannedTask[]) => {
  const { add, change, cancel, restore, keep } = reconcile([task], planned);
  return {
    change: change.map(({ fields }) => fields),
    cancel: cancel.length,
    restore: restore.map(({ fields }) => fields),
    keep: keep.map(({ wanted: verb, fields, why }) => [verb, fields, why]),
    add: add.length,
  };
};
const nothing = { change: [], cancel: 0, restore: [], keep: [], add: 0 };

describe("a task that the plan calls for", () => {
  test.each<[string, Partial<TaskToday>, Partial<ReturnType<typeof verdict>>]>([
    ["follows it", {}, { change: [["title"]] }],
    ["blocked, follows it", { status: "blocked" }, { change: [["title"]] }],
    [
      "with a title set by hand, keeps it",
      { touched: ["title"] },
      { keep: [["change", ["title"], "A person set its title."]] },
    ],
    [
      "with another date, follows and keeps",
      { touched: ["due"], due: null },
      { change: [["title"]], keep: [["change", ["due"], "A person set its date."]] },
    ],
    [
      "done, stays as it was done",
      { status: "done" },
      { keep: [["change", ["title"], "It is done."]] },
    ],
    [
      "done, with another date only, is no news",
      { status: "done", title: wanted.title, due: null },
      {},
    ],
    ["cancelled by the plan, comes back", { status: "cancelled" }, { restore: [["title"]] }],
    [
      "cancelled by a person, stays so",
      { status: "cancelled", touched: ["status"] },
      { keep: [["restore", [], "A person cancelled it."]] },
    ],
    ["added by hand, is left alone", { byHand: true }, {}],
  ])("%s", (_name, changes, expected) => {
    expect(verdict(today(changes), [wanted])).toEqual({ ...nothing, ...expected });
  });
});

describe("a task that the plan does not call for any more", () => {
  test.each<[string, Partial<TaskToday>, Partial<ReturnType<typeof verdict>>]>([
    ["is cancelled", {}, { cancel: 1 }],
    ["cancelled already, stays so", { status: "cancelled" }, {}],
    ["done, is kept", { status: "done" }, { keep: [["cancel", [], "It is done."]] }],
    [
      "blocked, is kept",
      { status: "blocked" },
      { keep: [["cancel", [], "A person marked it as blocked."]] },
    ],
    [
      "assigned by hand, is kept",
      { touched: ["owner"] },
      { keep: [["cancel", [], "A person set its owner."]] },
    ],
    ["added by hand, is left alone", { byHand: true }, {}],
  ])("%s", (_name, changes, expected) => {
    expect(verdict(today(changes), [])).toEqual({ ...nothing, ...expected });
  });
});

test("a detail that goes away is taken away", () => {
  const before = today({ title: wanted.title, details: "Old" });
  const after = applyReconcile([before], reconcile([before], [wanted]));
  expect(after[0]?.details).toBeUndefined();
  expect(isSettled(reconcile(after, [wanted]))).toBe(true);
});

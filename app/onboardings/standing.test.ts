import { describe, expect, test } from "vitest";
import { type Reached, type StandingTask, standing, toDoNow } from "./standing.ts";

function task(key: string, changes: Partial<StandingTask> = {}): StandingTask {
  return {
    key,
    status: "open",
    ownerRole: "concierge",
    due: null,
    after: [],
    lookedAt: false,
    ...changes,
  };
}

const underWay = { submitted: true, ended: false, live: false };

describe("what is to be done now", () => {
  test.each<[string, StandingTask[], string[]]>([
    [
      "first what is due first",
      [task("a", { due: "2026-03-05" }), task("b", { due: "2026-03-04" })],
      ["b", "a"],
    ],
    ["what has no date comes last", [task("a"), task("b", { due: "2026-03-04" })], ["b", "a"]],
    [
      "on one day, as they stand",
      [task("a", { due: "2026-03-04" }), task("b", { due: "2026-03-04" })],
      ["a", "b"],
    ],
    ["not what comes after something open", [task("a"), task("b", { after: ["a"] })], ["a"]],
    [
      "not what comes after something blocked",
      [task("a", { status: "blocked" }), task("b", { after: ["a"] })],
      [],
    ],
    [
      "what came before is done or cancelled",
      [
        task("a", { status: "done" }),
        task("b", { status: "cancelled" }),
        task("c", { after: ["a", "b"] }),
      ],
      ["c"],
    ],
  ])("%s", (_name, tasks, keys) => {
    expect(toDoNow(tasks).map(({ key }) => key)).toEqual(keys);
  });
});

describe("who is waited for", () => {
  const theirs = task("a", { ownerRole: "customer" });
  test.each<[string, StandingTask[], Reached, string | null]>([
    [
      "the customer, until the kickoff is sent",
      [task("a")],
      { submitted: false, ended: false, live: false },
      "customer",
    ],
    ["whose turn it is", [theirs, task("b", { after: ["a"] })], underWay, "customer"],
    ["us, when it is ours", [task("a"), theirs], underWay, "us"],
    ["us, when we have to look at what they sent", [{ ...theirs, lookedAt: true }], underWay, "us"],
    ["us, when everything is blocked", [task("a", { status: "blocked" })], underWay, "us"],
    ["nobody, when all is done", [task("a", { status: "done" })], underWay, null],
    ["nobody, once they are live", [theirs], { ...underWay, live: true }, null],
    ["nobody, where the kickoff ended early", [theirs], { ...underWay, ended: true }, null],
  ])("%s", (_name, tasks, reached, expected) => {
    expect(standing(tasks, reached).waitingOn).toBe(expected);
  });
});

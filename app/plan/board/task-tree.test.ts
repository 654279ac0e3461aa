import { describe, expect, test } from "vitest";
import type { TaskStatus } from "../reconcile.ts";
import { partsDone, standingOf, tasksIn, taskTree } from "./task-tree.ts";

const task = (key: string, parent?: string, status: TaskStatus = "open") => ({
  key,
  status,
  ...(parent === undefined ? {} : { parent }),
});

describe("parts under their task", () => {
  test("at any depth, in the order of the plan, and each task once", () => {
    const tasks = [task("wire", "build"), task("build"), task("test"), task("cable", "wire")];
    const tree = taskTree(tasks);
    expect(tree.map(({ task: { key } }) => key)).toEqual(["build", "test"]);
    expect(tree.flatMap(tasksIn).map(({ key }) => key)).toEqual(["build", "wire", "cable", "test"]);
  });

  test("a part whose task is not here stands by itself", () => {
    expect(taskTree([task("wire", "build")])).toEqual([{ task: task("wire", "build"), parts: [] }]);
  });

  test.each<[string, ReturnType<typeof task>[], ReturnType<typeof standingOf>]>([
    ["open", [task("build")], "unfinished"],
    ["blocked", [task("build", undefined, "blocked")], "unfinished"],
    ["done", [task("build", undefined, "done"), task("wire", "build", "done")], "done"],
    [
      "done without a part, which is still to be done",
      [task("build", undefined, "done"), task("wire", "build")],
      "unfinished",
    ],
    ["cancelled", [task("build", undefined, "cancelled")], "cancelled"],
  ])("a task that is %s", (_, tasks, expected) => {
    expect(taskTree(tasks).map(standingOf)).toEqual([expected]);
  });

  test("what is no longer needed is no part to count", () => {
    const [node] = taskTree([
      task("build"),
      task("wire", "build", "done"),
      task("paint", "build", "cancelled"),
      task("test", "build"),
    ]);
    expect(node && partsDone(node)).toEqual({ done: 1, of: 2 });
  });
});

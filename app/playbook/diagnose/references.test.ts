import { describe, expect, test } from "vitest";
import { errorsIn, found, ofTask, ofTasks, playbookOf } from "../../../tests/support/diagnosed.ts";
import type { Playbook } from "../schema.ts";

describe("diagnosing what tasks and clocks refer to", () => {
  test.each<[string, Playbook, string, string, RegExp]>([
    [
      "a phase that does not exist",
      ofTasks({ phase: "strat" }, { key: "other" }),
      "unknown_phase",
      "tasks[0].phase",
      /“start”/,
    ],
    [
      "a role that does not exist",
      ofTask({ owner: "manger" }),
      "unknown_role",
      "tasks[0].owner",
      /“manager”/,
    ],
    [
      "an earlier task that does not exist",
      ofTask({ after: ["bgin"] }),
      "unknown_task",
      "tasks[0].after[0]",
      /“begin”/,
    ],
    [
      "a date that counts from no task",
      ofTask({ due: { offset: 1, anchor: { task: "bgin" } } }),
      "unknown_anchor",
      "tasks[0].due.anchor.task",
      /“begin”/,
    ],
    [
      "tasks that wait for each other",
      ofTasks({ after: ["b"] }, { key: "b", after: ["begin"] }),
      "task_cycle",
      "tasks[0].after",
      /circle/,
    ],
    [
      "a task that waits for itself",
      ofTask({ after: ["begin"] }),
      "task_cycle",
      "tasks[0].after",
      /circle/,
    ],
    [
      "a date that counts in a circle",
      ofTasks({ due: { offset: 1, anchor: { task: "b" } } }, { key: "b", after: ["begin"] }),
      "task_cycle",
      "tasks[0].due",
      /circle/,
    ],
    [
      "a clock that runs backwards",
      playbookOf({
        clocks: [
          {
            key: "c",
            title: "C",
            from: "kickoff",
            to: "kickoff_opened",
            within: { amount: 1, unit: "days" },
          },
        ],
      }),
      "clock_backwards",
      "clocks[0].to",
      /later/,
    ],
  ])("names %s", (_name, playbook, code, place, fix) => {
    expect(errorsIn(playbook)).toEqual([[code, place, expect.stringMatching(fix)]]);
  });
  test.each<[string, Playbook, string, string]>([
    [
      "a milestone that nobody sees",
      ofTask({ milestone: "First day" }),
      "quiet_milestone",
      "tasks[0].milestone",
    ],
    [
      "a phase without tasks",
      playbookOf({
        phases: [
          { key: "start", title: "A" },
          { key: "end", title: "B" },
        ],
      }),
      "empty_phase",
      "phases[1]",
    ],
  ])("warns of %s", (_name, playbook, code, place) => {
    expect(found(playbook).map((one) => one.slice(0, 3))).toEqual([["warning", code, place]]);
  });
  test.each<[string, Playbook]>([
    [
      "a task of the customer without other texts",
      ofTask({ owner: "customer", milestone: "Done" }),
    ],
  ])("%s is fine", (_name, playbook) => {
    expect(found(playbook)).toEqual([]);
  });
});

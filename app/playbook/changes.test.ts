import { expect, test } from "vitest";
import { changesBetween } from "./changes.ts";
import { type Playbook, playbookSchema } from "./schema.ts";

const before = playbookSchema.parse({
  format: 1,
  key: "office",
  name: "Office cleaning",
  sections: [
    {
      key: "site",
      title: "The site",
      questions: [{ key: "rooms", type: "number", label: "How many rooms?" }],
    },
  ],
  phases: [{ key: "start", title: "Start" }],
  tasks: [
    { key: "visit", phase: "start", title: "Visit the site", owner: "manager" },
    { key: "keys", phase: "start", title: "Collect the keys", owner: "concierge" },
  ],
});

const [visit, keys] = before.tasks;

test.each<[string, Partial<Playbook>, unknown[]]>([
  ["nothing", {}, []],
  [
    "a task is gone",
    { tasks: before.tasks.slice(0, 1) },
    [{ kind: "removed", what: "task", key: "keys", title: "Collect the keys", settings: [] }],
  ],
  [
    "another name",
    { name: "Offices" },
    [{ kind: "changed", what: "playbook", key: "office", title: "Offices", settings: ["name"] }],
  ],
  [
    "a new phase",
    { phases: [...before.phases, { key: "end", title: "End" }] },
    [{ kind: "added", what: "phase", key: "end", title: "End", settings: [] }],
  ],
  [
    "a task with a rule",
    {
      tasks: before.tasks.map((task) =>
        task === visit ? { ...task, when: { answered: "rooms" } } : task,
      ),
    },
    [{ kind: "changed", what: "task", key: "visit", title: "Visit the site", settings: ["when"] }],
  ],
  [
    "another order",
    { tasks: [keys, visit].filter((task) => task !== undefined) },
    [
      {
        kind: "changed",
        what: "playbook",
        key: "order",
        title: "Office cleaning",
        settings: ["order"],
      },
    ],
  ],
])("%s", (_what, change, expected) => {
  expect(changesBetween(before, { ...before, ...change })).toEqual(expected);
});

test("a question is told by what it asks", () => {
  const after = playbookSchema.parse({
    ...before,
    sections: [
      {
        key: "site",
        title: "The site",
        questions: [{ key: "rooms", type: "number", label: "How many rooms are there?" }],
      },
    ],
  });
  expect(changesBetween(before, after)).toEqual([
    {
      kind: "changed",
      what: "question",
      key: "rooms",
      title: "How many rooms are there?",
      settings: ["label"],
    },
  ]);
});

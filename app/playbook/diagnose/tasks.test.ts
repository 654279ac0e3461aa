import { ofTask, ofTasks } from "../../../tests/support/diagnosed.ts";
import { decision, files, go, later, testProblems } from "../../../tests/support/problem-cases.ts";
import type { TaskProblem } from "../problem-code.ts";

const week = { amount: 1, unit: "weeks" } as const;
const due = { offset: 1, anchor: "won" } as const;
const goOrLater = decision(go, later);
const checks = (...keys: string[]) => ({
  type: "checks" as const,
  items: keys.map((key) => ({ key, text: "The backup is on" })),
});

testProblems<TaskProblem>({
  comes_again: [
    {
      wrong: ofTask({ work: goOrLater, due, repeat: { every: week } }),
      at: "tasks[0].repeat",
      fix: "Remove the repetition.",
      right: ofTask({ work: { type: "meeting" }, due, repeat: { every: week } }),
    },
    {
      wrong: ofTask({ work: { ...files, validDays: 90 }, due, repeat: { every: week } }),
      at: "tasks[0].repeat",
      fix: "Remove the repetition.",
      right: ofTask({ work: files, due, repeat: { every: week } }),
    },
  ],
  date_cycle: [
    {
      wrong: ofTasks(
        { due: { offset: 1, anchor: { task: "other", of: "due" } } },
        { key: "other", due: { offset: 1, anchor: { task: "begin", of: "due" } } },
      ),
      at: "tasks[0].due.anchor",
      fix: "Let one of them count from a moment.",
      right: ofTasks(
        { due: { offset: 1, anchor: { task: "other", of: "due" } } },
        { key: "other", due },
      ),
    },
    {
      wrong: ofTasks(
        { after: ["other"], due },
        { key: "other", due: { offset: 1, anchor: { task: "begin", of: "due" } } },
      ),
      at: "tasks[0].due.anchor",
      fix: "Let one of them count from a moment.",
      right: ofTasks(
        { due },
        { key: "other", due: { offset: 1, anchor: { task: "begin", of: "due" } } },
      ),
    },
  ],
  done_otherwise: [
    {
      wrong: ofTasks({ completedByParts: true, work: goOrLater }, { key: "part", parent: "begin" }),
      at: "tasks[0].completedByParts",
      fix: "Choose one of the two.",
      right: ofTasks(
        { completedByParts: true, work: { type: "meeting" } },
        { key: "part", parent: "begin" },
      ),
    },
  ],
  duplicate_check: [
    {
      wrong: ofTask({ work: checks("backup", "backup") }),
      at: "tasks[0].work.items[1]",
      fix: "Give each its own.",
      right: ofTask({ work: checks("backup", "firewall") }),
    },
  ],
  duplicate_option: [
    {
      wrong: ofTask({ work: decision(go, go) }),
      at: "tasks[0].work.options[1]",
      fix: "Give each its own.",
      right: ofTask({ work: goOrLater }),
    },
  ],
  endless_decision: [
    {
      wrong: ofTask({ work: decision(later, { ...later, value: "much_later" }) }),
      at: "tasks[0].work.options",
      fix: "Let one of the options settle it.",
      right: ofTask({ work: decision(later, go) }),
    },
  ],
  human_only: [
    {
      wrong: ofTasks({ completedByParts: true, humanOnly: true }, { key: "part", parent: "begin" }),
      at: "tasks[0].completedByParts",
      fix: "Choose one of the two.",
      right: ofTasks({ completedByParts: true }, { key: "part", parent: "begin" }),
    },
  ],
  no_parts: [
    {
      wrong: ofTask({ completedByParts: true }),
      at: "tasks[0].completedByParts",
      fix: "Remove it, or name this task as the parent of others.",
      right: ofTasks({ completedByParts: true }, { key: "part", parent: "begin" }),
      severity: "warning",
    },
  ],
  quiet_milestone: [
    {
      wrong: ofTask({ milestone: "First day" }),
      at: "tasks[0].milestone",
      fix: "Give the task a line for the customer.",
      right: ofTask({ milestone: "First day", customerLine: "We begin" }),
      severity: "warning",
    },
    {
      wrong: ofTask({ milestone: "First day", owner: "manager" }),
      at: "tasks[0].milestone",
      fix: "Give the task a line for the customer.",
      right: ofTask({ milestone: "First day", owner: "customer" }),
      severity: "warning",
    },
  ],
  repeated_parent: [
    {
      wrong: ofTasks({ due, repeat: { every: week } }, { key: "part", parent: "begin" }),
      at: "tasks[1].parent",
      fix: "Choose a task that comes once.",
      right: ofTasks({ due }, { key: "part", parent: "begin" }),
    },
  ],
  task_cycle: [
    {
      wrong: ofTasks(
        { due, repeat: { every: week, until: { task: "other" } } },
        { key: "other", after: ["begin"] },
      ),
      at: "tasks[0].repeat.until",
      fix: "Take one of them out of the circle.",
      right: ofTasks({ due, repeat: { every: week, until: { task: "other" } } }, { key: "other" }),
    },
    {
      wrong: ofTasks({ after: ["other"] }, { key: "other", after: ["begin"] }),
      at: "tasks[0].after",
      fix: "Take one of them out of the circle.",
      right: ofTasks({ after: ["other"] }, { key: "other" }),
    },
    {
      wrong: ofTask({ after: ["begin"] }),
      at: "tasks[0].after",
      fix: "Take one of them out of the circle.",
      right: ofTask({}),
    },
    {
      wrong: ofTasks(
        { due: { offset: 1, anchor: { task: "other" } } },
        { key: "other", after: ["begin"] },
      ),
      at: "tasks[0].due",
      fix: "Take one of them out of the circle.",
      right: ofTasks({ due: { offset: 1, anchor: { task: "other" } } }, { key: "other" }),
    },
    {
      wrong: ofTasks(
        { when: { "==": [{ var: "decision.go_no_go" }, "go"] } },
        { key: "go_no_go", work: goOrLater, after: ["begin"] },
      ),
      at: "tasks[0].when",
      fix: "Take one of them out of the circle.",
      right: ofTasks(
        { when: { "==": [{ var: "decision.go_no_go" }, "go"] } },
        { key: "go_no_go", work: goOrLater },
      ),
    },
  ],
  undated_series: [
    {
      wrong: ofTask({ repeat: { every: week } }),
      at: "tasks[0].repeat",
      fix: "Say when the first is due.",
      right: ofTask({ due, repeat: { every: week } }),
    },
  ],
});

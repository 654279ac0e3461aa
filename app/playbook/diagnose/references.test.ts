import { ofTask, ofTasks, playbookOf } from "../../../tests/support/diagnosed.ts";
import { decision, files, go, later, testProblems } from "../../../tests/support/problem-cases.ts";
import type { ReferenceProblem } from "../problem-code.ts";

const week = { amount: 1, unit: "weeks" } as const;
const due = { offset: 1, anchor: "won" } as const;
const goOrLater = decision(go, later);
const clock = { key: "c", title: "C", within: { amount: 1, unit: "days" } } as const;

testProblems<ReferenceProblem>({
  bare_test: [
    {
      wrong: ofTask({ title: "Begin{% if pets %} with the dog{% endif %}" }),
      at: "tasks[0].title",
      fix: 'Write {% if pets == "Yes" %}.',
      right: ofTask({ title: 'Begin{% if pets == "Yes" %} with the dog{% endif %}' }),
    },
  ],
  clock_backwards: [
    {
      wrong: playbookOf({ clocks: [{ ...clock, from: "kickoff", to: "kickoff_opened" }] }),
      at: "clocks[0].to",
      fix: "Let the clock end later than it starts.",
      right: playbookOf({ clocks: [{ ...clock, from: "kickoff_opened", to: "kickoff" }] }),
    },
  ],
  duplicate_task: [
    {
      wrong: ofTasks({}, {}),
      at: "tasks[1].key",
      fix: "Give each its own key.",
      right: ofTasks({}, { key: "other" }),
    },
  ],
  empty_phase: [
    {
      wrong: playbookOf({
        phases: [
          { key: "start", title: "Start" },
          { key: "end", title: "End" },
        ],
      }),
      at: "phases[1]",
      fix: "Remove it, or put a task in it.",
      right: playbookOf({ phases: [{ key: "start", title: "Start" }] }),
      severity: "warning",
    },
  ],
  never_happens: [
    {
      wrong: ofTask({
        due: { offset: 1, anchor: "go_live" },
        repeat: { every: { amount: 1 }, until: "go_live" },
      }),
      at: "tasks[0].repeat.until",
      fix: "Let it begin before go-live.",
      right: ofTask({
        due: { offset: -9, anchor: "go_live" },
        repeat: { every: { amount: 1 }, until: "go_live" },
      }),
    },
    {
      wrong: ofTasks({}, { key: "other", starts: { on: "received", task: "begin" } }),
      at: "tasks[1].starts.task",
      fix: "Choose a task that asks for files.",
      right: ofTasks({ work: files }, { key: "other", starts: { on: "received", task: "begin" } }),
    },
    {
      wrong: ofTasks({}, { key: "other", starts: { on: "overdue", task: "begin" } }),
      at: "tasks[1].starts.task",
      fix: "Choose a task with a date.",
      right: ofTasks({ due }, { key: "other", starts: { on: "overdue", task: "begin" } }),
    },
    {
      wrong: ofTasks({}, { key: "other", starts: { on: "decided", task: "begin" } }),
      at: "tasks[1].starts.task",
      fix: "Choose a task that is a decision.",
      right: ofTasks(
        { work: goOrLater },
        { key: "other", starts: { on: "decided", task: "begin", choice: "later" } },
      ),
    },
  ],
  no_date: [
    {
      wrong: ofTasks(
        {},
        { key: "other", due: { offset: 1, anchor: { task: "begin", of: "due" } } },
      ),
      at: "tasks[1].due.anchor.task",
      fix: "Count from a task with one.",
      right: ofTasks({}, { key: "other", due: { offset: 1, anchor: { task: "begin" } } }),
    },
    {
      wrong: ofTask({ due: { offset: 1, anchor: { answer: "size" } } }),
      at: "tasks[0].due.anchor.answer",
      fix: "Choose a question for a date.",
      right: ofTask({ due: { offset: 1, anchor: { answer: "start" } } }),
    },
  ],
  no_list: [
    {
      wrong: ofTask({ each: "size" }),
      at: "tasks[0].each",
      fix: "Choose a question with several items or choices.",
      right: ofTask({ each: "tools" }),
    },
  ],
  no_start: [
    {
      wrong: ofTask({ due: { offset: 1, anchor: "start" } }),
      at: "tasks[0].due.anchor",
      fix: "Say what it starts on.",
      right: ofTask({ due: { offset: 1, anchor: "start" }, starts: { on: "kickoff" } }),
    },
    {
      wrong: ofTask({ starts: { on: "date", offset: 1, anchor: "next" } }),
      at: "tasks[0].starts.anchor",
      fix: "Count from a moment, an answer or another task.",
      right: ofTask({ starts: { on: "date", offset: 1, anchor: "go_live" } }),
    },
  ],
  not_before: [
    {
      wrong: ofTasks(
        {},
        { key: "yes", owner: "customer", work: { type: "approval", sendBackTo: "begin" } },
      ),
      at: "tasks[1].work.sendBackTo",
      fix: "Let this task come after “begin”.",
      right: ofTasks(
        {},
        { key: "between", after: ["begin"] },
        {
          key: "yes",
          owner: "customer",
          after: ["between"],
          work: { type: "approval", sendBackTo: "begin" },
        },
      ),
    },
  ],
  other_list: [
    {
      wrong: ofTasks({ each: "sites" }, { key: "part", parent: "begin", each: "tools" }),
      at: "tasks[1].parent",
      fix: "Let both be for each of “sites”.",
      right: ofTasks({ each: "sites" }, { key: "part", parent: "begin" }),
    },
  ],
  unknown_anchor: [
    {
      wrong: ofTask({ due: { offset: 1, anchor: { task: "bgin" } } }),
      at: "tasks[0].due.anchor.task",
      fix: "Did you mean “begin”?",
      right: ofTasks({}, { key: "other", due: { offset: 1, anchor: { task: "begin" } } }),
    },
  ],
  unknown_phase: [
    {
      wrong: ofTasks({ phase: "strat" }, { key: "other" }),
      at: "tasks[0].phase",
      fix: "Did you mean “start”?",
      right: ofTasks({ phase: "start" }, { key: "other" }),
    },
  ],
  unknown_task: [
    {
      wrong: ofTask({ due, repeat: { every: week, until: { task: "othr" } } }),
      at: "tasks[0].repeat.until.task",
      fix: "Choose one of: begin.",
      right: ofTasks({ due, repeat: { every: week, until: { task: "other" } } }, { key: "other" }),
    },
    {
      wrong: ofTasks({}, { key: "other", after: [{ task: "bgin", lag: week }] }),
      at: "tasks[1].after[0].task",
      fix: "Did you mean “begin”?",
      right: ofTasks({}, { key: "other", after: [{ task: "begin", lag: week }] }),
    },
    {
      wrong: ofTasks({}, { key: "part", parent: "bgin" }),
      at: "tasks[1].parent",
      fix: "Did you mean “begin”?",
      right: ofTasks({}, { key: "part", parent: "begin" }),
    },
    {
      wrong: ofTasks({}, { key: "other", starts: { on: "done", task: "bgin" } }),
      at: "tasks[1].starts.task",
      fix: "Did you mean “begin”?",
      right: ofTasks({}, { key: "other", starts: { on: "done", task: "begin" } }),
    },
    {
      wrong: ofTasks(
        {},
        { key: "yes", after: ["begin"], work: { type: "approval", sendBackTo: "bgin" } },
      ),
      at: "tasks[1].work.sendBackTo",
      fix: "Did you mean “begin”?",
      right: ofTasks(
        {},
        { key: "yes", after: ["begin"], work: { type: "approval", sendBackTo: "begin" } },
      ),
    },
  ],
  unknown_variable: [
    {
      wrong: ofTask({ customerLine: "We prepare {{ sise }} locations" }),
      at: "tasks[0].customerLine",
      fix: "Did you mean “size”?",
      right: ofTask({ customerLine: "We prepare {{ size }} locations" }),
    },
    {
      wrong: ofTask({ title: "Visit {{ item }}" }),
      at: "tasks[0].title",
      fix: "Insert the key of a question.",
      right: ofTask({ title: "Visit {{ item }}", each: "sites" }),
    },
  ],
  unreadable_text: [
    {
      wrong: ofTask({ details: "For {{ size" }),
      at: "tasks[0].details",
      fix: "Mend the part in braces.",
      right: ofTask({ details: "For {{ size }}" }),
    },
  ],
});

import type { PlaybookInput } from "../../app/playbook/schema.ts";
import { playbookSchema } from "../../app/playbook/schema.ts";
import { smallPlaybook } from "./playbook.ts";

const task = { phase: "work", owner: "concierge" };

const tasks: PlaybookInput["tasks"] = [
  {
    ...task,
    key: "build",
    title: "Build the test system",
    customerLine: "We build your test system.",
    due: { offset: 2, anchor: "won" },
  },
  { ...task, key: "polish", title: "Polish it", after: ["build"] },
  {
    ...task,
    key: "accept",
    title: "Accept the test system",
    owner: "customer",
    after: ["polish"],
    due: { offset: 1, anchor: { task: "build" } },
    work: {
      type: "approval",
      needed: "all",
      approvers: ["customer", "manager"],
      sendBackTo: "build",
    },
  },
  {
    ...task,
    key: "go_no_go",
    title: "Go or no-go",
    owner: "manager",
    customerLine: "We decide whether you go live.",
    work: {
      type: "decision",
      options: [
        { value: "go", label: "Go" },
        {
          value: "no_go",
          label: "No-go",
          again: true,
          moves: {
            moment: "go_live",
            by: { amount: 10 },
            because: "The test data was not ready.",
          },
        },
      ],
    },
  },
  {
    ...task,
    key: "clean",
    title: "Clean the test data",
    when: { "==": [{ var: "decision.go_no_go" }, "no_go"] },
  },
  {
    ...task,
    key: "rehearse",
    title: "Rehearse the start",
    customerLine: "We rehearse your start.",
    due: { offset: -2, anchor: "go_live" },
  },
  {
    ...task,
    key: "check_in",
    title: "Weekly check-in {{ number }}",
    customerLine: "We look at how it goes.",
    due: { offset: 5, anchor: "won" },
    repeat: { every: { amount: 1, unit: "weeks" }, times: 4 },
  },
  {
    ...task,
    key: "training_place",
    title: "Choose where we train you",
    owner: "customer",
    after: ["polish"],
    work: {
      type: "decision",
      options: [
        { value: "here", label: "At our office" },
        {
          value: "there",
          label: "At yours",
          moves: { moment: "go_live", by: { amount: 5 }, because: "We come to you to train you." },
        },
      ],
    },
  },
  {
    ...task,
    key: "travel",
    title: "Book the journey",
    when: { "==": [{ var: "decision.training_place" }, "there"] },
  },
  { ...task, key: "return", title: "Return the keys", onCancel: "keep" },
];

/** A playbook with an approval that loops, a decision that moves go-live, and a series. */
export const processPlaybook = playbookSchema.parse({
  ...smallPlaybook,
  key: "process",
  name: "A real process",
  statusWords: { blocked: "On hold" },
  tasks,
});

import { type Playbook, type PlaybookInput, playbookSchema } from "../../app/playbook/schema.ts";
import { plainCalendar } from "./plan-arbitraries.ts";

export type TaskInput = PlaybookInput["tasks"][number];

/** What the playbooks of these tests ask: lists of each kind, people, dates, choices. */
const sections: PlaybookInput["sections"] = [
  {
    key: "about",
    title: "About you",
    questions: [
      {
        key: "sites",
        label: "Which locations?",
        type: "repeating_group",
        item: "Location",
        questions: [
          { key: "name", label: "Name", type: "short_text" },
          { key: "staff", label: "Staff", type: "number", required: false },
          { key: "opens", label: "Opens on", type: "date", required: false },
          { key: "email", label: "Its manager", type: "email", required: false },
        ],
      },
      {
        key: "servers",
        label: "Which servers?",
        type: "repeating_value",
        item: "Server",
        of: { key: "name", label: "Name", type: "short_text" },
      },
      {
        key: "tools",
        label: "Which tools?",
        type: "several_choices",
        options: [
          { value: "mail", label: "Email" },
          { value: "chat", label: "Chat" },
        ],
        none: true,
      },
      {
        key: "system",
        label: "Which system do you come from?",
        type: "one_choice",
        options: ["sheets", "legacy", "other_tool"],
      },
      { key: "signer", label: "Who signs?", type: "person" },
      {
        key: "people",
        label: "Who does what?",
        type: "people_by_role",
        roles: [{ key: "billing", label: "Billing" }],
      },
      { key: "opening", label: "When do you open?", type: "date" },
      { key: "rate", label: "How many complete it?", type: "percent" },
    ],
  },
];

/** A playbook of the tasks of a test. */
export function playbookOf(
  tasks: readonly Partial<TaskInput>[],
  others: Partial<PlaybookInput> = {},
): Playbook {
  const task = { phase: "start", title: "Do it", owner: "concierge" };
  return playbookSchema.parse({
    format: 1,
    key: "tested",
    name: "Tested",
    sections,
    roles: [{ key: "engineer", title: "Engineer" }],
    phases: [
      { key: "start", title: "Start" },
      { key: "end", title: "End" },
    ],
    tasks: tasks.map((own, index) => ({ ...task, key: `t${index}`, ...own })),
    ...others,
  });
}

/** Won on Monday 2 November 2026. */
export const planDates = {
  won: "2026-11-02",
  done: {},
  calendar: plainCalendar,
  names: { customer: "Willow House" },
};

import type { PlaybookInput } from "../../app/playbook/schema.ts";

/** A small playbook with one of everything that verbs turn on. */
export const smallPlaybook: PlaybookInput = {
  format: 1,
  key: "small",
  name: "Small onboarding",
  roles: [{ key: "trainer", title: "Trainer" }],
  sections: [
    {
      key: "company",
      title: "Your company",
      questions: [
        {
          key: "team",
          type: "number",
          label: "How many people work there?",
          min: 1,
          max: 1000,
          decimals: 0,
          suppliedBy: "sales",
        },
        { key: "visit", type: "yes_no", label: "Should we visit you?" },
        {
          key: "visit_notes",
          type: "short_text",
          label: "What should we know before we come?",
          when: { "==": [{ var: "visit" }, true] },
        },
      ],
    },
    {
      key: "goals",
      title: "Your goals",
      questions: [
        { key: "goal", type: "long_text", label: "What should be better?" },
        { key: "wish", type: "short_text", label: "Anything else?", required: false },
      ],
    },
  ],
  phases: [
    { key: "begin", title: "Beginning" },
    { key: "work", title: "Working" },
  ],
  tasks: [
    {
      key: "greet",
      phase: "begin",
      title: "Greet {{ customer }}",
      owner: "sales",
      due: { offset: 1, anchor: "won" },
    },
    {
      key: "read",
      phase: "begin",
      title: "Read the answers",
      owner: "concierge",
      due: { offset: 1, anchor: "kickoff" },
      customerLine: "We read your answers.",
    },
    {
      key: "send_list",
      phase: "begin",
      title: "Send us your list",
      owner: "customer",
      due: { offset: 2, anchor: "kickoff" },
      minutes: 2.5,
    },
    {
      key: "check_list",
      phase: "work",
      title: "Check the list",
      owner: "concierge",
      due: { offset: 2, anchor: { task: "send_list" } },
      after: ["send_list"],
      customerLine: "We check your list.",
      milestone: "Your list is right",
    },
    {
      key: "confirm",
      phase: "work",
      title: "Confirm the list",
      owner: "customer",
      due: { offset: 4, anchor: "kickoff" },
      after: ["check_list"],
    },
    {
      key: "call_ahead",
      phase: "work",
      title: "Call before the visit",
      owner: "concierge",
      due: { offset: 4, anchor: "kickoff" },
      when: { "==": [{ var: "visit" }, true] },
      customerLine: "We call before we come.",
      humanOnly: true,
    },
    {
      key: "train",
      phase: "work",
      title: "Train the team of {{ team }}",
      owner: "trainer",
      due: { offset: 6, anchor: "kickoff" },
    },
    {
      key: "prepare",
      phase: "work",
      title: "Prepare the start",
      owner: "manager",
      due: { offset: -2, anchor: "go_live" },
      customerLine: "We prepare your start.",
    },
  ],
};

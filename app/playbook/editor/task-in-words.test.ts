import { expect, test } from "vitest";
import { playbookOf, type TaskInput } from "../../../tests/support/plan-playbooks.ts";
import { questionsByKey } from "../questions.ts";
import { standingInWords } from "./task-in-words.ts";

const others: Partial<TaskInput>[] = [
  { key: "sign", title: "Sign for {{ customer }}" },
  {
    key: "go_no_go",
    title: "Decide",
    work: {
      type: "decision",
      options: [
        { value: "go", label: "Go" },
        { value: "no_go", label: "No-go" },
      ],
    },
  },
];

test.each<[Partial<TaskInput>, string[]]>([
  [{}, []],
  [{ each: "sites" }, ["There is one for each item of “Which locations?”."]],
  [{ parent: "sign" }, ["It is a part of “Sign for ‹customer›”."]],
  [{ starts: { on: "kickoff" } }, ["It begins when the kickoff is submitted."]],
  [
    { starts: { on: "answered", question: "opening" } },
    ["It begins when “When do you open?” is answered."],
  ],
  [
    { starts: { on: "decided", task: "go_no_go", choice: "no_go" } },
    ["It begins when “Decide” is decided as “No-go”."],
  ],
  [
    { starts: { on: "overdue", task: "sign", by: { amount: 1 } } },
    ["It begins when “Sign for ‹customer›” is overdue by 1 working day."],
  ],
  [
    { starts: { on: "date", offset: -30, unit: "days", anchor: { answer: "opening" } } },
    ["It begins on a date: 30 days before the date in “When do you open?”."],
  ],
  [
    { due: { offset: 0, anchor: "go_live", time: "09:30", zone: "customer" }, onCancel: "keep" },
    [
      "It is due at 09:30, on the customer’s clocks.",
      "It has to be done even when the onboarding is called off.",
    ],
  ],
  [{ completedByParts: true }, ["The last of its parts completes it."]],
])("%j reads plainly", (own, sentences) => {
  const playbook = playbookOf([{ key: "own", ...own }, ...others]);
  const [task] = playbook.tasks;
  const about = { playbook, questions: questionsByKey(playbook) };
  expect(task && standingInWords(task, about)).toEqual(sentences);
});

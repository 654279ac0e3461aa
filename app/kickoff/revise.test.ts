import { expect, test } from "vitest";
import { playbookWith } from "../../tests/support/playbooks.ts";
import { revise } from "./revise.ts";

const playbook = playbookWith([
  {
    key: "one",
    title: "One",
    questions: [
      { key: "visit", type: "yes_no", label: "Visit?" },
      {
        key: "day",
        type: "short_text",
        label: "Which day?",
        when: { "==": [{ var: "visit" }, true] },
      },
      { key: "wish", type: "short_text", label: "A wish?", required: false },
    ],
  },
]);
const yes = { "": ["yes"] };
const no = { "": ["no"] };

test.each([
  [
    "what no longer shows is withdrawn",
    { visit: true, day: "Monday" },
    { visit: no },
    true,
    { visit: false },
  ],
  [
    "before sending, it stays",
    { visit: true, day: "Monday" },
    { visit: no },
    false,
    { visit: false, day: "Monday" },
  ],
  [
    "what is not given stays",
    { visit: false, wish: "tea", other: 1 },
    { visit: no },
    true,
    { visit: false, wish: "tea", other: 1 },
  ],
  [
    "an optional answer can be taken away",
    { visit: false, wish: "tea" },
    { wish: {} },
    true,
    { visit: false },
  ],
  [
    "before sending, what is revealed can wait",
    { visit: false },
    { visit: yes },
    false,
    { visit: true },
  ],
])("%s", (_what, facts, entered, sent, expected) => {
  const revision = revise(playbook, facts, entered, sent);
  expect(revision.state === "ready" && revision.facts).toEqual(expected);
});

test.each([
  ["what is revealed must be answered once it was sent", { visit: false }, { visit: yes }, ["day"]],
  ["a required answer cannot be taken away", { visit: false }, { visit: {} }, ["visit"]],
  ["nor answered wrongly", { visit: false }, { visit: { "": ["perhaps"] } }, ["visit"]],
])("%s", (_what, facts, entered, needed) => {
  const revision = revise(playbook, facts, entered, true);
  expect(
    revision.state === "needs" && revision.questions.map(({ question }) => question.base.key),
  ).toEqual(needed);
});

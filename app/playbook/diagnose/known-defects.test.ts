import { describe, expect, test } from "vitest";
import { found, playbookOf, task } from "../../../tests/support/diagnosed.ts";
import type { Playbook } from "../schema.ts";

/** A roofer asks what to advertise. The budget was once called “ad_budget”. */
const renamed = playbookOf({
  sections: [
    {
      key: "advertising",
      title: "Advertising",
      questions: [
        { key: "advertises", label: "Do you advertise today?", type: "yes_no" },
        {
          key: "ads_budget",
          label: "What do you spend a month?",
          type: "money",
          currency: "USD",
          when: { "==": [{ var: "advertises" }, true] },
        },
      ],
    },
  ],
  tasks: [{ ...task, when: { ">": [{ var: "ad_budget" }, 5000] } }],
});

/** A county form asks for the phone of both parents under one name. */
const overwritten = playbookOf({
  sections: [
    {
      key: "mother",
      title: "The mother",
      questions: [{ key: "phone", label: "Her phone number", type: "phone", country: "US" }],
    },
    {
      key: "father",
      title: "The father",
      questions: [{ key: "phone", label: "His phone number", type: "phone", country: "US" }],
    },
  ],
});

/** Who has no children is not asked who they live with, and still sees the page about visits. */
const orphaned = playbookOf({
  sections: [
    {
      key: "children",
      title: "Children",
      questions: [
        { key: "children", label: "Do you have children?", type: "yes_no" },
        {
          key: "live_with",
          label: "Who do they live with?",
          type: "one_choice",
          options: ["me", "both"],
          when: { "==": [{ var: "children" }, true] },
        },
      ],
    },
    {
      key: "visits",
      title: "Visits",
      when: { "!=": [{ var: "live_with" }, "both"] },
      questions: [{ key: "visits", label: "When are visits?", type: "long_text" }],
    },
  ],
});

describe("defects of real questionnaires", () => {
  test.each<[string, Playbook, string, string, RegExp]>([
    [
      "a rule that reads the old key of a question",
      renamed,
      "unknown_question",
      'tasks[0].when[">"]',
      /“ads_budget”/,
    ],
    [
      "a key used twice, where one answer would overwrite the other",
      overwritten,
      "fact_asked_twice",
      "sections[1].questions[0].key",
      /own/,
    ],
    [
      "a page that shows although its parent is hidden",
      orphaned,
      "shows_without_parent",
      "sections[1].when",
      /answered/,
    ],
  ])("%s", (_name, playbook, code, place, fix) => {
    expect(found(playbook).map(([, ...rest]) => rest)).toEqual([
      [code, place, expect.stringMatching(fix)],
    ]);
  });
});

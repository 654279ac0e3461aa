import { describe, expect, test } from "vitest";
import {
  errorsIn,
  found,
  ofQuestions,
  ofRule,
  ofTask,
  playbookOf,
  task,
} from "../../../tests/support/diagnosed.ts";
import { plannedSections } from "../../../tests/support/plan-arbitraries.ts";
import type { Playbook } from "../schema.ts";

describe("diagnosing conditions", () => {
  const text = { type: "short_text", label: "Which?" } as const;
  test.each<[string, Playbook, string, string, RegExp]>([
    [
      "a question that reads a later one",
      ofQuestions({ key: "a", ...text, when: { answered: "b" } }, { key: "b", ...text }),
      "reads_later",
      "sections[1].questions[0].when",
      /earlier/,
    ],
    [
      "a question that reads itself",
      ofQuestions({ key: "a", ...text, when: { answered: "a" } }),
      "reads_itself",
      "sections[1].questions[0].when",
      /earlier/,
    ],
    [
      "questions that wait for each other",
      ofQuestions(
        { key: "a", ...text, when: { answered: "b" } },
        { key: "b", ...text, when: { answered: "a" } },
      ),
      "condition_cycle",
      "sections[1].questions[0]",
      /without/,
    ],
    [
      "a section that reads its own question",
      playbookOf({
        sections: [
          { key: "s", title: "S", when: { answered: "a" }, questions: [{ key: "a", ...text }] },
        ],
      }),
      "reads_itself",
      "sections[0].when",
      /earlier/,
    ],
    [
      "a choice that cannot be two things",
      ofRule({ and: [{ "==": [{ var: "tier" }, "pro"] }, { "==": [{ var: "tier" }, "basic"] }] }),
      "never_true",
      "tasks[0].when",
      /Change/,
    ],
    [
      "an owner of no task that is there",
      ofTask({
        when: { "==": [{ var: "tier" }, "pro"] },
        owner: {
          choose: [{ when: { "==": [{ var: "tier" }, "basic"] }, owner: "sales" }],
          else: "manager",
        },
      }),
      "never_true",
      "tasks[0].owner.choose[0].when",
      /Change/,
    ],
    [
      "an owner by an option that does not exist",
      ofTask({
        owner: {
          choose: [{ when: { "==": [{ var: "tier" }, "bsic"] }, owner: "sales" }],
          else: "manager",
        },
      }),
      "unknown_option",
      'tasks[0].owner.choose[0].when["=="]',
      /“basic”/,
    ],
    [
      "numbers that leave no room",
      ofRule({ and: [{ ">": [{ var: "size" }, 2] }, { "<": [{ var: "size" }, 3] }] }),
      "never_true",
      "tasks[0].when",
      /Change/,
    ],
    [
      "dates that leave no room",
      ofRule({
        and: [{ ">": [{ var: "start" }, "2027-01-01"] }, { "<": [{ var: "start" }, "2027-01-02"] }],
      }),
      "never_true",
      "tasks[0].when",
      /Change/,
    ],
    [
      "“none” beside another",
      ofRule({ and: [{ in: ["none", { var: "tools" }] }, { in: ["mail", { var: "tools" }] }] }),
      "never_true",
      "tasks[0].when",
      /Change/,
    ],
    [
      "a number outside what may be answered",
      playbookOf({
        sections: [
          {
            key: "s",
            title: "S",
            questions: [{ key: "n", label: "N", type: "number", min: 1, max: 5 }],
          },
        ],
        tasks: [{ ...task, when: { ">": [{ var: "n" }, 5] } }],
      }),
      "never_true",
      "tasks[0].when",
      /Change/,
    ],
    [
      "an answer that hides the other",
      playbookOf({
        sections: [
          {
            key: "s",
            title: "S",
            questions: [
              { key: "a", label: "A", type: "yes_no" },
              { key: "b", label: "B", type: "yes_no", when: { "==": [{ var: "a" }, true] } },
            ],
          },
        ],
        tasks: [
          {
            ...task,
            when: { and: [{ "==": [{ var: "b" }, true] }, { "==": [{ var: "a" }, false] }] },
          },
        ],
      }),
      "never_true",
      "tasks[0].when",
      /Change/,
    ],
    [
      "a question its own section rules out",
      playbookOf({
        sections: [
          ...plannedSections,
          {
            key: "p",
            title: "P",
            when: { "==": [{ var: "pets" }, true] },
            questions: [{ key: "a", ...text, when: { "==": [{ var: "pets" }, false] } }],
          },
        ],
      }),
      "never_true",
      "sections[1].questions[0].when",
      /Change/,
    ],
    ["a rule that is off", ofRule(false), "never_true", "tasks[0].when", /Change/],
  ])("names %s", (_name, playbook, code, place, fix) => {
    expect(errorsIn(playbook)).toEqual([[code, place, expect.stringMatching(fix)]]);
  });
  test.each<[string, Playbook, string, string]>([
    [
      "a rule that always holds",
      ofRule({ or: [{ "==": [{ var: "tier" }, "pro"] }, { "!=": [{ var: "tier" }, "pro"] }] }),
      "always_true",
      "tasks[0].when",
    ],
  ])("warns of %s", (_name, playbook, code, place) => {
    expect(found(playbook).map((one) => one.slice(0, 3))).toEqual([["warning", code, place]]);
  });
  test.each<[string, Playbook, string]>([
    [
      "a way that is never open",
      ofRule({
        and: [
          { "==": [{ var: "tier" }, "pro"] },
          { or: [{ "==": [{ var: "tier" }, "basic"] }, { ">": [{ var: "size" }, 2] }] },
        ],
      }),
      "tasks[0].when.and[1].or[0]",
    ],
    [
      "a demand that is always met",
      ofRule({
        and: [
          { "==": [{ var: "pets" }, true] },
          { or: [{ answered: "size" }, { "!": { answered: "size" } }] },
        ],
      }),
      "tasks[0].when.and[1]",
    ],
    [
      "a denied way that is never open",
      ofRule({
        "!": {
          or: [
            { "==": [{ var: "pets" }, true] },
            { and: [{ ">": [{ var: "size" }, 3] }, { "<": [{ var: "size" }, 4] }] },
          ],
        },
      }),
      'tasks[0].when["!"].or[1]',
    ],
  ])("names %s", (_name, playbook, place) => {
    expect(found(playbook).map((one) => one.slice(0, 3))).toEqual([
      ["warning", "dead_part", place],
    ]);
  });

  test("says when a rule has more cases than are tried", () => {
    const options = Array.from({ length: 14 }, (_, index) => `tool ${index}`);
    const playbook = playbookOf({
      sections: [
        {
          key: "s",
          title: "S",
          questions: [{ key: "all", label: "All", type: "several_choices", options }],
        },
      ],
      tasks: [
        { ...task, when: { or: options.map((option) => ({ in: [option, { var: "all" }] })) } },
      ],
    });
    expect(found(playbook).map((one) => one.slice(0, 3))).toEqual([
      ["warning", "undecided", "tasks[0].when"],
    ]);
  });

  test.each<[string, Playbook]>([
    [
      "numbers with room between them",
      playbookOf({
        sections: [
          {
            key: "s",
            title: "S",
            questions: [{ key: "n", label: "N", type: "number", decimals: 1 }],
          },
        ],
        tasks: [
          { ...task, when: { and: [{ ">": [{ var: "n" }, 2] }, { "<": [{ var: "n" }, 3] }] } },
        ],
      }),
    ],
    [
      "a range that only its limits leave open",
      playbookOf({
        sections: [
          {
            key: "s",
            title: "S",
            questions: [{ key: "n", label: "N", type: "number", min: 50, max: 60 }],
          },
        ],
        tasks: [
          { ...task, when: { and: [{ ">": [{ var: "n" }, 0] }, { "<": [{ var: "n" }, 100] }] } },
        ],
      }),
    ],
  ])("%s is fine", (_name, playbook) => {
    expect(found(playbook)).toEqual([]);
  });
});

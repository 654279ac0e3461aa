import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  factsArbitrary,
  plannedSections,
  ruleArbitrary,
} from "../../tests/support/plan-arbitraries.ts";
import { type Condition, holds } from "../facts/condition.ts";
import { decide } from "./diagnose/decide.ts";
import { diagnose } from "./diagnose.ts";
import { printPlace } from "./place.ts";
import { placedQuestions } from "./questions.ts";
import { readyMade } from "./ready-made/ready-made.ts";
import { type Playbook, type PlaybookInput, playbookSchema } from "./schema.ts";

type Section = PlaybookInput["sections"][number];
type Question = Section["questions"][number];
type Task = PlaybookInput["tasks"][number];

const task: Task = { key: "begin", phase: "start", title: "Begin", owner: "concierge" };

function playbookOf(changes: Partial<PlaybookInput>): Playbook {
  return playbookSchema.parse({
    format: 1,
    key: "tested",
    name: "Tested",
    sections: plannedSections,
    phases: [{ key: "start", title: "Start" }],
    tasks: [task],
    ...changes,
  });
}

const ofTask = (changes: Partial<Task>) => playbookOf({ tasks: [{ ...task, ...changes }] });
const ofTasks = (...tasks: Partial<Task>[]) =>
  playbookOf({ tasks: tasks.map((own) => ({ ...task, ...own })) });
const ofRule = (when: Condition) => ofTask({ when });
const ofQuestions = (...questions: Question[]) =>
  playbookOf({ sections: [...plannedSections, { key: "more", title: "More", questions }] });
const ifPets: Condition = { "==": [{ var: "pets" }, true] };
const found = (playbook: Playbook) =>
  diagnose(playbook).map(({ severity, code, place, fix }) => [
    severity,
    code,
    printPlace(place),
    fix ?? "",
  ]);

test("nothing is wrong with the ready-made playbooks", () => {
  for (const playbook of readyMade()) expect(found(playbook)).toEqual([]);
});

describe("names the defect and its place", () => {
  const text = { type: "short_text", label: "Which?" } as const;
  test.each<[string, Playbook, string, string, RegExp]>([
    [
      "a phase that does not exist",
      ofTasks({ phase: "strat" }, { key: "other" }),
      "unknown_phase",
      "tasks[0].phase",
      /“start”/,
    ],
    [
      "a role that does not exist",
      ofTask({ owner: "manger" }),
      "unknown_role",
      "tasks[0].owner",
      /“manager”/,
    ],
    [
      "an earlier task that does not exist",
      ofTask({ after: ["bgin"] }),
      "unknown_task",
      "tasks[0].after[0]",
      /“begin”/,
    ],
    [
      "a date that counts from no task",
      ofTask({ due: { offset: 1, anchor: { task: "bgin" } } }),
      "unknown_anchor",
      "tasks[0].due.anchor.task",
      /“begin”/,
    ],
    [
      "tasks that wait for each other",
      ofTasks({ after: ["b"] }, { key: "b", after: ["begin"] }),
      "task_cycle",
      "tasks[0].after",
      /circle/,
    ],
    [
      "a task that waits for itself",
      ofTask({ after: ["begin"] }),
      "task_cycle",
      "tasks[0].after",
      /circle/,
    ],
    [
      "a date that counts in a circle",
      ofTasks({ due: { offset: 1, anchor: { task: "b" } } }, { key: "b", after: ["begin"] }),
      "task_cycle",
      "tasks[0].due",
      /circle/,
    ],
    ["a task key used twice", ofTasks({}, {}), "duplicate_task", "tasks[1].key", /own key/],
    [
      "a phase key used twice",
      playbookOf({
        phases: [
          { key: "start", title: "A" },
          { key: "start", title: "B" },
        ],
      }),
      "duplicate_phase",
      "phases[1].key",
      /own key/,
    ],
    [
      "a section key used twice",
      playbookOf({
        sections: [
          ...plannedSections,
          { key: "about", title: "B", questions: [{ key: "which", ...text }] },
        ],
      }),
      "duplicate_section",
      "sections[1].key",
      /own key/,
    ],
    [
      "a fact asked twice, across sections",
      ofQuestions({ key: "pets", ...text }),
      "fact_asked_twice",
      "sections[1].questions[0].key",
      /once/,
    ],
    [
      "a question that takes a built-in name",
      ofQuestions({ key: "concierge", ...text }),
      "name_taken",
      "sections[1].questions[0].key",
      /another/,
    ],
    [
      "a role that exists already",
      playbookOf({ roles: [{ key: "sales", title: "S" }] }),
      "role_taken",
      "roles[0].key",
      /another/,
    ],
    [
      "a clock that runs backwards",
      playbookOf({
        clocks: [
          {
            key: "c",
            title: "C",
            from: "kickoff",
            to: "kickoff_opened",
            within: { amount: 1, unit: "days" },
          },
        ],
      }),
      "clock_backwards",
      "clocks[0].to",
      /later/,
    ],

    [
      "a rule that reads an unknown question",
      ofRule({ and: [{ answered: "pets" }, { "==": [{ var: "sizes" }, 1] }] }),
      "unknown_question",
      'tasks[0].when.and[1]["=="]',
      /“size”/,
    ],
    [
      "an unknown question in “answered”",
      ofRule({ "!": { answered: "tol" } }),
      "unknown_question",
      'tasks[0].when["!"].answered',
      /Choose/,
    ],
    [
      "an unknown part",
      ofRule({ "==": [{ var: "tier.name" }, "x"] }),
      "unknown_part",
      'tasks[0].when["=="]',
      /^$/,
    ],
    [
      "a value that is no option",
      ofRule({ "==": [{ var: "tier" }, "por"] }),
      "unknown_option",
      'tasks[0].when["=="]',
      /“pro”/,
    ],
    [
      "a value in a list that is no option",
      ofRule({ in: [{ var: "tier" }, ["pro", "gold"]] }),
      "unknown_option",
      "tasks[0].when.in",
      /basic, pro/,
    ],
    [
      "a list that cannot include it",
      ofRule({ in: ["fax", { var: "tools" }] }),
      "unknown_option",
      "tasks[0].when.in",
      /mail, chat, none/,
    ],
    [
      "a number written as text",
      ofRule({ ">": [{ var: "size" }, "1"] }),
      "wrong_type",
      'tasks[0].when[">"]',
      /without quotes/,
    ],
    [
      "yes and no written as text",
      ofRule({ "==": [{ var: "pets" }, "yes"] }),
      "wrong_type",
      'tasks[0].when["=="]',
      /true or false/,
    ],
    [
      "a date that does not exist",
      ofRule({ "<": [{ var: "start" }, "2027-02-31"] }),
      "wrong_type",
      'tasks[0].when["<"]',
      /2027-03-31/,
    ],
    [
      "an order of choices",
      ofRule({ "<": [{ var: "tier" }, "pro"] }),
      "wrong_comparison",
      'tasks[0].when["<"]',
      /==/,
    ],
    [
      "several values held against one",
      ofRule({ "==": [{ var: "tools" }, "mail"] }),
      "wrong_comparison",
      'tasks[0].when["=="]',
      /“in”/,
    ],
    [
      "one value searched like a list",
      ofRule({ in: ["pro", { var: "tier" }] }),
      "wrong_comparison",
      "tasks[0].when.in",
      /==/,
    ],
    [
      "answers of different kinds",
      ofRule({ "==": [{ var: "pets" }, { var: "size" }] }),
      "wrong_comparison",
      'tasks[0].when["=="]',
      /same kind/,
    ],

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

    [
      "a text that cannot be read",
      ofTask({ title: "Call {{ pets" }),
      "unreadable_text",
      "tasks[0].title",
      /braces/,
    ],
    [
      "a text that inserts what nobody asks",
      ofTask({ details: "{{ costumer }}" }),
      "unknown_variable",
      "tasks[0].details",
      /“customer”/,
    ],
    [
      "a text that inserts an unknown part",
      ofTask({ because: "{{ start.yaer }}" }),
      "unknown_variable",
      "tasks[0].because",
      /“year”/,
    ],
    [
      "a text that takes “No” for true",
      ofTask({ customerLine: "{% if pets %}x{% endif %}" }),
      "bare_test",
      "tasks[0].customerLine",
      /"Yes"/,
    ],
    [
      "a question that asks for a password",
      ofQuestions({ key: "a", type: "short_text", label: "Your admin password" }),
      "asks_for_secret",
      "sections[1].questions[0].label",
      /access/,
    ],
  ])("%s", (_name, playbook, code, place, fix) => {
    const errors = found(playbook).filter(([severity]) => severity === "error");
    expect(errors.map(([, ...rest]) => rest)).toEqual([[code, place, expect.stringMatching(fix)]]);
  });

  test.each<[string, Playbook, string, string]>([
    [
      "a rule that always holds",
      ofRule({ or: [{ "==": [{ var: "tier" }, "pro"] }, { "!=": [{ var: "tier" }, "pro"] }] }),
      "always_true",
      "tasks[0].when",
    ],
    [
      "a milestone that nobody sees",
      ofTask({ milestone: "First day" }),
      "quiet_milestone",
      "tasks[0].milestone",
    ],
    [
      "a question asked twice under different keys",
      ofQuestions({ key: "animals", type: "yes_no", label: "Do you have PETS" }),
      "asked_again",
      "sections[1].questions[0].label",
    ],
    [
      "a phase without tasks",
      playbookOf({
        phases: [
          { key: "start", title: "A" },
          { key: "end", title: "B" },
        ],
      }),
      "empty_phase",
      "phases[1]",
    ],
  ])("%s, as a warning", (_name, playbook, code, place) => {
    expect(found(playbook).map(([severity, ...rest]) => [severity, ...rest.slice(0, 2)])).toEqual([
      ["warning", code, place],
    ]);
  });
});

test.each<[string, Playbook]>([
  [
    "a question that reads the same but follows another answer",
    ofQuestions(
      { key: "a", when: ifPets, type: "short_text", label: "Tell us more about it" },
      { key: "b", type: "short_text", label: "Tell us more about it" },
    ),
  ],
  ["a task of the customer without other texts", ofTask({ owner: "customer", milestone: "Done" })],
  [
    "a question about a password manager",
    ofQuestions({ key: "a", type: "short_text", label: "Which password manager do you use?" }),
  ],
  ["a part of a person", ofQuestions({ key: "lead", type: "person", label: "Who leads?" })],
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
      tasks: [{ ...task, when: { and: [{ ">": [{ var: "n" }, 2] }, { "<": [{ var: "n" }, 3] }] } }],
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

test("a defect is named once, and the others all the same", () => {
  const never: Condition = {
    and: [{ "==": [{ var: "pets" }, true] }, { "==": [{ var: "pets" }, false] }],
  };
  const playbook = playbookOf({
    sections: [
      ...plannedSections,
      {
        key: "more",
        title: "More",
        questions: [
          { key: "a", label: "A", type: "yes_no", when: { "==": [{ var: "tier" }, "gold"] } },
        ],
      },
    ],
    tasks: [
      { ...task, when: { "==": [{ var: "a" }, true] } },
      { ...task, key: "other", when: never },
    ],
  });
  expect(found(playbook).map(([, code, place]) => [code, place])).toEqual([
    ["unknown_option", 'sections[1].questions[0].when["=="]'],
    ["never_true", "tasks[1].when"],
  ]);
});

test("a verdict agrees with every answer that is tried", () => {
  const questions = new Map(placedQuestions(playbookOf({})).map((placed) => [placed.key, placed]));
  const condition = fc.oneof(
    ruleArbitrary,
    fc.tuple(ruleArbitrary, ruleArbitrary).map((and) => ({ and })),
    fc.tuple(ruleArbitrary, ruleArbitrary).map((or) => ({ or })),
  );
  fc.assert(
    fc.property(
      condition,
      fc.array(factsArbitrary, { minLength: 20, maxLength: 40 }),
      (rule, tries) => {
        const verdict = decide(rule, questions);
        expect(verdict).not.toBe("unknown");
        for (const facts of tries) {
          if (verdict === "never") expect(holds(rule, facts)).toBe(false);
          if (verdict === "always") expect(holds(rule, facts)).toBe(true);
        }
      },
    ),
    { numRuns: 200 },
  );
});

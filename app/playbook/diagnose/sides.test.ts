import { describe, expect, test } from "vitest";
import {
  errorsIn,
  found,
  ofQuestions,
  ofRule,
  playbookOf,
  task,
} from "../../../tests/support/diagnosed.ts";
import type { Playbook } from "../schema.ts";

describe("diagnosing comparisons", () => {
  test.each<[string, Playbook, string, string, RegExp]>([
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
      "a day of a range that is no date",
      playbookOf({
        sections: [
          { key: "s", title: "S", questions: [{ key: "away", label: "Away", type: "date_range" }] },
        ],
        tasks: [{ ...task, when: { ">": [{ var: "away.from" }, "June"] } }],
      }),
      "wrong_type",
      'tasks[0].when[">"]',
      /2027-03-31/,
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
  ])("names %s", (_name, playbook, code, place, fix) => {
    expect(errorsIn(playbook)).toEqual([[code, place, expect.stringMatching(fix)]]);
  });
  test.each<[string, Playbook]>([
    ["a part of a person", ofQuestions({ key: "lead", type: "person", label: "Who leads?" })],
  ])("%s is fine", (_name, playbook) => {
    expect(found(playbook)).toEqual([]);
  });
});

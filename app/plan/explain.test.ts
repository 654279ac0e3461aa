import { expect, test } from "vitest";
import { playbookWith } from "../../tests/support/playbooks.ts";
import type { Condition } from "../facts/condition.ts";
import { questionsByKey } from "../playbook/questions.ts";
import { explain } from "./explain.ts";

const questions = questionsByKey(
  playbookWith([
    {
      key: "first",
      title: "First",
      questions: [
        { type: "scale", key: "score", label: "Score", max: 10 },
        { type: "percent", key: "share", label: "Share" },
        { type: "country", key: "country", label: "Country" },
        { type: "time", key: "opens", label: "Opens" },
        { type: "partial_date", key: "founded", label: "Founded" },
        { type: "date_range", key: "away", label: "Away" },
        { type: "several_choices", key: "tools", label: "Tools", options: ["mail", "chat"] },
      ],
    },
  ]),
);

test.each<[Condition, string]>([
  [{ ">=": [{ var: "score" }, 9] }, "“Score” is at least 9 out of 10"],
  [{ "<": [{ var: "share" }, 12.5] }, "“Share” is less than 12.5%"],
  [{ in: [{ var: "country" }, ["GB", "IE"]] }, "“Country” is one of United Kingdom or Ireland"],
  [{ "<=": [{ var: "opens" }, "09:00"] }, "“Opens” is at or before 09:00"],
  [{ ">": ["09:00", { var: "opens" }] }, "“Opens” is before 09:00"],
  [{ ">=": [{ var: "founded" }, "2019-03"] }, "“Founded” is on or after March 2019"],
  [{ "!": { "<": [{ var: "founded" }, "2019"] } }, "“Founded” is not before 2019"],
  [{ "<": [{ var: "away.from" }, "2027-06-01"] }, "“Away” (from) is before 2027-06-01"],
  [
    { all: [{ var: "tools" }, { "==": [{ var: "" }, "mail"] }] },
    "for every one of “Tools”, “Tools” is mail",
  ],
])("%j in words", (condition, sentence) => {
  expect(explain(condition, questions)).toBe(sentence);
});

test("what is asked of the items of a list is said of each", () => {
  const sites = questionsByKey(
    playbookWith([
      {
        key: "sites",
        title: "Sites",
        questions: [
          {
            type: "repeating_group",
            key: "sites",
            label: "Your sites",
            item: "Site",
            questions: [{ type: "number", key: "staff", label: "Staff" }],
          },
        ],
      },
    ]),
  );
  const large: Condition = { ">": [{ var: "staff" }, 50] };
  const list = { var: "sites" };
  const said = "of “Your sites”, “Staff” is more than 50";
  expect(explain({ some: [list, large] }, sites)).toBe(`for at least one ${said}`);
  expect(explain({ all: [list, large] }, sites)).toBe(`for every one ${said}`);
  expect(explain({ "!": { all: [list, large] } }, sites)).toBe(`for not every one ${said}`);
  expect(explain({ none: [list, large] }, sites)).toBe(`for none ${said}`);
  expect(explain({ "!": { none: [list, large] } }, sites)).toBe(`for at least one ${said}`);
  expect(explain({ ">": [{ count: "sites" }, 3] }, sites)).toBe(
    "the number of “Your sites” is more than 3",
  );
});

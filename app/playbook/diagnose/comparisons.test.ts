import { describe, expect, test } from "vitest";
import { playbookWith } from "../../../tests/support/playbooks.ts";
import type { Condition } from "../../facts/condition.ts";
import { diagnose } from "../diagnose.ts";

const asked = { required: false, label: "Asked" } as const;

/** Codes and fixes of what is wrong with a rule on these questions. */
function wrongWith(when: Condition): [string, string][] {
  const playbook = playbookWith([
    {
      key: "first",
      title: "First",
      questions: [
        { ...asked, type: "scale", key: "score", max: 10 },
        { ...asked, type: "percent", key: "share" },
        { ...asked, type: "country", key: "country" },
        { ...asked, type: "country", key: "second_country", label: "Asked besides" },
        { ...asked, type: "lookup", key: "product", options: ["Alpha", "Beta"] },
        { ...asked, type: "time", key: "opens" },
        { ...asked, type: "partial_date", key: "founded" },
        { ...asked, type: "month_and_year", key: "renewal" },
        { ...asked, type: "date_range", key: "season" },
        { ...asked, type: "weekly_hours", key: "hours" },
        { ...asked, type: "ranking", key: "wishes", options: ["a", "b"] },
        { ...asked, type: "consent", key: "logo", text: "We may show your logo." },
      ],
    },
    {
      key: "second",
      title: "Second",
      questions: [{ ...asked, type: "yes_no", key: "depends", when }],
    },
  ]);
  return diagnose(playbook).map(({ code, fix = "" }) => [code, fix]);
}

describe("rules on each type of answer", () => {
  test.each<Condition>([
    { ">=": [{ var: "score" }, 9] },
    { "<": [{ var: "share" }, 12.5] },
    { "==": [{ var: "country" }, "GB"] },
    { in: [{ var: "country" }, ["GB", "IE"]] },
    { and: [{ "==": [{ var: "country" }, "GB"] }, { "==": [{ var: "second_country" }, "IE"] }] },
    { "==": [{ var: "product" }, "Beta"] },
    { "<": [{ var: "opens" }, "09:00"] },
    { "==": [{ var: "opens" }, "09:00"] },
    { "<": [{ var: "founded" }, "2019"] },
    { ">=": [{ var: "founded" }, "2019-03-15"] },
    { ">": [{ var: "renewal" }, "2027-03"] },
    { ">=": [{ var: "season.from" }, "2027-03-15"] },
    { "==": [{ var: "hours.sat" }, "closed"] },
    { "==": [{ var: "wishes.1" }, "a"] },
    { answered: "logo" },
  ])("nothing is wrong with %j", (when) => {
    expect(wrongWith(when)).toEqual([]);
  });

  test.each<[Condition, string, string]>([
    [{ ">": [{ var: "score" }, 10] }, "never_true", "Change or remove the rule."],
    [{ "<": [{ var: "share" }, 0] }, "never_true", "Change or remove the rule."],
    [{ "==": [{ var: "score" }, "9"] }, "wrong_type", "Write a number without quotes."],
    [
      { "==": [{ var: "country" }, "Narnia"] },
      "unknown_option",
      "Choose one of: AF, AX, AL, DZ, AS, AD, AO, AI, AQ, AG, AR, AM, ….",
    ],
    [
      {
        and: [{ "==": [{ var: "country" }, "GB"] }, { "==": [{ var: "country" }, "IE"] }],
      },
      "never_true",
      "Change or remove the rule.",
    ],
    [
      { "!": { and: [{ answered: "opens" }, { "!": { answered: "opens" } }] } },
      "always_true",
      "Remove it.",
    ],
    [{ "<": [{ var: "opens" }, "9:00"] }, "wrong_type", "Write a time as 09:30."],
    [
      { "<": [{ var: "founded" }, "2019-13"] },
      "wrong_type",
      "Write a year as 2027, a month as 2027-03 or a day as 2027-03-31.",
    ],
    [{ "==": [{ var: "founded.year" }, "2019"] }, "unknown_part", ""],
    [{ "==": [{ var: "logo.agreed" }, true] }, "unknown_part", ""],
  ])("names what is wrong with %j", (when, code, fix) => {
    expect(wrongWith(when)).toEqual([[code, fix]]);
  });
});

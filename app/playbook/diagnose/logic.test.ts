import { describe, expect, test } from "vitest";
import {
  errorsIn,
  found,
  ofQuestions,
  ofRule,
  playbookOf,
} from "../../../tests/support/diagnosed.ts";
import { logicPlaybook } from "../../../tests/support/logic-playbook.ts";
import { plannedSections } from "../../../tests/support/plan-arbitraries.ts";
import type { Condition } from "../../facts/condition.ts";
import { diagnose } from "../diagnose.ts";
import type { Playbook, PlaybookInput } from "../schema.ts";

type Section = PlaybookInput["sections"][number];
const [about] = plannedSections;
const withAbout = (changes: Partial<Section>, ...more: Section[]) =>
  playbookOf({
    sections: about ? [{ ...about, ...changes }, ...more] : [],
    services: [{ key: "website", title: "Website" }],
  });
const message = "They do not go together.";
const size = { var: "size" };
const text = { type: "short_text", label: "Which?" } as const;
const pet = (key: string, ...values: string[]) =>
  ({
    type: "one_choice",
    key,
    label: `Which ${key}?`,
    options: values.map((value) => ({ value, label: value })),
  }) as const;
const more: Section = { key: "more", title: "More", questions: [{ ...text, key: "more" }] };
const end = { title: "Not us", text: "Sorry." };
const unsure = { ...text, key: "host", mayBe: ["not_sure" as const] };

test("nothing is wrong with what is right", () => {
  expect(diagnose(logicPlaybook)).toEqual([]);
  const rule = { in: ["website", { var: "sold" }] } as const;
  expect(errorsIn(withAbout({}, { ...more, when: rule }))).toEqual([]);
});

test("warns of what cannot be taken over because it is no option", () => {
  const pets = ofQuestions(pet("a", "cat", "dog"), { ...pet("b", "cat", "bird"), sameAs: "a" });
  expect(found(pets)).toEqual([
    [
      "warning",
      "same_as_other_options",
      "sections[1].questions[1].sameAs",
      "Give both questions the same options.",
    ],
  ]);
});

describe("names the defect and its place", () => {
  test.each<[string, Playbook, string, string]>([
    [
      "a check that nobody passes",
      withAbout({
        checks: [{ that: { and: [{ "<": [size, 1] }, { ">": [size, 2] }] }, message, at: "size" }],
      }),
      "never_passes",
      "sections[0].checks[0].that",
    ],
    [
      "a check that reads what does not exist",
      withAbout({
        checks: [
          {
            that: { or: [{ "<": [{ var: "sizes" }, 1] }, { "<": [size, 1] }] },
            message,
            at: "size",
          },
        ],
      }),
      "unknown_question",
      'sections[0].checks[0].that.or[0]["<"]',
    ],
    [
      "a check told elsewhere",
      withAbout({ checks: [{ that: { "<": [size, 1] }, message, at: "pets" }] }),
      "told_elsewhere",
      "sections[0].checks[0].at",
    ],
    [
      "a check that reads a later answer",
      withAbout(
        {
          checks: [
            {
              that: { or: [{ "<": [size, 3] }, { "!=": [{ var: "more" }, "x"] }] },
              message,
              at: "size",
            },
          ],
        },
        more,
      ),
      "reads_later",
      "sections[0].checks[0].that",
    ],
    [
      "an end for everybody",
      withAbout({ offRamp: { when: true, ...end } }, more),
      "always_ends",
      "sections[0].offRamp.when",
    ],
    [
      "an end for nobody",
      withAbout(
        { offRamp: { when: { and: [{ "<": [size, 1] }, { ">": [size, 2] }] }, ...end } },
        more,
      ),
      "never_true",
      "sections[0].offRamp.when",
    ],
    [
      "a section beyond an end that all who would see it have reached",
      withAbout(
        { offRamp: { when: { "<": [size, 5] }, ...end } },
        { ...more, when: { "<": [size, 3] } },
      ),
      "never_true",
      "sections[1].when",
    ],
    [
      "taking over from nothing",
      ofQuestions({ ...text, key: "a", sameAs: "b" }),
      "unknown_question",
      "sections[1].questions[0].sameAs",
    ],
    [
      "taking over from a later question",
      ofQuestions({ ...text, key: "a", sameAs: "b" }, { ...text, label: "And?", key: "b" }),
      "reads_later",
      "sections[1].questions[0].sameAs",
    ],
    [
      "taking over from another type",
      ofQuestions({ ...text, key: "a", sameAs: "size" }),
      "same_as_other_type",
      "sections[1].questions[0].sameAs",
    ],
    [
      "a service that is not sold",
      withAbout({}, { ...more, when: { in: ["webside", { var: "sold" }] } }),
      "unknown_option",
      "sections[1].when.in",
    ],
    [
      "a question that takes the name of what was sold",
      withAbout({}, { ...more, questions: [{ ...text, key: "sold" }] }),
      "name_taken",
      "sections[1].questions[0].key",
    ],
    [
      "a way out that is not offered",
      ofQuestions(unsure, {
        ...text,
        label: "When?",
        key: "b",
        when: { "==": [{ var: "host.not" }, "applicable"] },
      }),
      "unknown_option",
      'sections[1].questions[1].when["=="]',
    ],
    [
      "a way out of a question that has none",
      ofRule({ "==": [{ var: "size.not" }, "sure"] }),
      "unknown_part",
      'tasks[0].when["=="]',
    ],
  ])("%s", (_name, playbook, code, place) => {
    expect(errorsIn(playbook).map(([is, at]) => [is, at])).toEqual([[code, place]]);
  });

  test("in rows as well, and what always passes is a warning", () => {
    const rows = ofQuestions({
      type: "repeating_group",
      key: "stays",
      label: "Stays",
      item: "Stay",
      questions: [{ type: "number", key: "from", label: "From" }],
      checks: [
        { that: { "<": [{ var: "form" }, 3] }, message, at: "from" },
        {
          that: { or: [{ "<": [{ var: "from" }, 3] }, { ">": [{ var: "from" }, 2] }] },
          message,
          at: "from",
        },
      ],
    });
    expect(found(rows).map(([severity, code]) => [severity, code])).toEqual([
      ["error", "unknown_question"],
      ["error", "told_elsewhere"],
      ["warning", "always_passes"],
    ]);
  });
});

test("what is said instead of an answer is decided exactly", () => {
  const unsureAnd = (other: Condition): Playbook => {
    const when: Condition = { and: [{ "==": [{ var: "host.not" }, "sure"] }, other] };
    return { ...ofQuestions(unsure), tasks: ofRule(when).tasks };
  };
  expect(errorsIn(unsureAnd({ answered: "host" })).map(([code]) => code)).toEqual(["never_true"]);
  expect(errorsIn(unsureAnd({ "!=": [{ var: "host" }, "us"] }))).toEqual([]);
});

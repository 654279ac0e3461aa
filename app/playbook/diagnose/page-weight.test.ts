import { expect, test } from "vitest";
import { playbookWith } from "../../../tests/support/playbooks.ts";
import { questionnaires } from "../../../tests/support/questionnaires.ts";
import { diagnose } from "../diagnose.ts";
import { readyMade } from "../ready-made/ready-made.ts";
import type { PlaybookInput } from "../schema.ts";
import { diagnosePageWeight } from "./page-weight.ts";

type Section = PlaybookInput["sections"][number];
type Question = Section["questions"][number];

/** Text that says something else for each number, as people do. */
const sentence = (number: number) =>
  Array.from({ length: 20 }, (_, at) =>
    ((number * 7919 + at * 104_729) % 65_537).toString(36),
  ).join(" ");

const questions = (count: number, changes: Pick<Question, "askedOf"> = {}) =>
  Array.from(
    { length: count },
    (_, at): Question => ({ type: "short_text", key: `q${at}`, label: sentence(at), ...changes }),
  );

const lookup = (count: number): Question => ({
  type: "lookup",
  key: "branch",
  label: "Branch",
  options: Array.from({ length: count }, (_, at) => ({ value: `b${at}`, label: sentence(at) })),
});

const found = (section: Pick<Section, "questions">) =>
  diagnosePageWeight(
    playbookWith([
      { key: "first", title: "First", questions: [{ type: "date", key: "day", label: "Day" }] },
      { key: "own", title: "Your branches", ...section },
    ]),
  );

test.each([
  ["sixty long questions", questions(60)],
  ["two thousand branches to look up", [lookup(2000)]],
])("a page with %s is too much: the section is named", (_, asked) => {
  expect(found({ questions: asked })).toEqual([
    {
      severity: "warning",
      code: "heavy_page",
      place: ["sections", 1],
      message: expect.stringMatching(
        /^“Your branches” opens slowly on a poor line: its page has about [\d,]+ bytes, more than 14,600\.$/,
      ),
      fix: "Split this page in two.",
    },
  ]);
});

test.each([
  ["one question", questions(1)],
  ["twelve long questions", questions(12)],
  ["forty branches to look up", [lookup(40)]],
  ["sixty long questions for staff", questions(60, { askedOf: "staff" })],
])("a page with %s opens at once", (_, asked) => {
  expect(found({ questions: asked })).toEqual([]);
});

test.each([...readyMade(), ...questionnaires().map(({ playbook }) => playbook)])(
  "$name asks no more on a page than opens at once",
  (playbook) => {
    expect(diagnose(playbook).filter(({ code }) => code === "heavy_page")).toEqual([]);
  },
);

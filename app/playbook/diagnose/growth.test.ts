import { expect, test } from "vitest";
import { found, playbookOf, task } from "../../../tests/support/diagnosed.ts";
import type { Condition } from "../../facts/condition.ts";
import { diagnose } from "../diagnose.ts";
import { placedQuestions } from "../questions.ts";
import type { Playbook, PlaybookInput } from "../schema.ts";
import { decide, logicFor } from "./decide.ts";

type Section = PlaybookInput["sections"][number];

const isYes = (key: string): Condition => ({ "==": [{ var: key }, true] });

/** Questions that each hang on the one before. */
function chain(length: number, when?: Condition): Section {
  return {
    key: "chain",
    title: "Chain",
    when,
    questions: Array.from({ length }, (_, index) => ({
      key: `q${index}`,
      label: `Question ${index}`,
      type: "yes_no",
      ...(index > 0 && { when: isYes(`q${index - 1}`) }),
    })),
  };
}

const first: Section = {
  key: "first",
  title: "First",
  questions: [{ key: "gate", label: "The gate", type: "yes_no" }],
};

/** What it takes to decide every rule of a playbook. */
function effort(playbook: Playbook): number {
  const logic = logicFor(placedQuestions(playbook));
  const before = logic.effort.left;
  for (const { question } of logic.questions.values())
    expect(decide(question.when ?? true, logic)).toBe(question.when ? "sometimes" : "always");
  return before - logic.effort.left;
}

test.each([
  ["in a section of their own", (length: number) => [chain(length)]],
  [
    "in a section that shows by an answer",
    (length: number) => [first, chain(length, isYes("gate"))],
  ],
])(
  "a chain of questions %s takes ten times as much when it is ten times as long",
  (_, sections) => {
    const [short, long] = [100, 1000].map((size) =>
      effort(playbookOf({ sections: sections(size) })),
    );
    expect(long).toBeLessThan((short ?? 0) * 11);
  },
);

/** A chain as long as these tests need is more than a page should ask. */
const heavyPage = ["warning", "heavy_page", "sections[0]", expect.anything()];

test("a chain of any length is worked through without nesting calls", () => {
  expect(found(playbookOf({ sections: [chain(2000)] }))).toEqual([heavyPage]);
});

test("what hangs on a long chain is decided by all of it", () => {
  const impossible: Condition = { and: [isYes("q999"), { "!=": [{ var: "q0" }, true] }] };
  expect(
    found(playbookOf({ sections: [chain(1000)], tasks: [{ ...task, when: impossible }] })),
  ).toEqual([["error", "never_true", "tasks[0].when", expect.anything()], heavyPage]);
});

/** Many short rules over the same answers, about as many as can just be met: as hard as rules get. */
function tangle(salt: number): Condition {
  const pick = (index: number) => (index * 7919 + salt * 104_729 + (index % 13) * 31 * index) % 120;
  const one = (index: number): Condition =>
    index % 2 === 0 ? isYes(`q${pick(index)}`) : { "!": isYes(`q${pick(index)}`) };
  return {
    and: Array.from({ length: 510 }, (_, clause) => ({
      or: [one(clause * 3), one(clause * 3 + 1 + (clause % 2)), one(clause * 5 + 2)],
    })),
  };
}

test("rules that would take for ever are said to be undecided", () => {
  const tasks = Array.from({ length: 4 }, (_, index) => ({
    ...task,
    key: `t${index}`,
    when: tangle(index),
  }));
  const own = { ...chain(0), questions: chain(120).questions.map(({ when, ...one }) => one) };
  const undecided = diagnose(playbookOf({ sections: [own], tasks }));
  expect(new Set(undecided.map(({ code }) => code))).toEqual(new Set(["undecided"]));
  expect(undecided.at(-1)?.message).toMatch(/this rule and the \d+ after it/);
});

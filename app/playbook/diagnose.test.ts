import { expect, test } from "vitest";
import { found, playbookOf, task } from "../../tests/support/diagnosed.ts";
import { plannedSections } from "../../tests/support/plan-arbitraries.ts";
import type { Condition } from "../facts/condition.ts";
import { readyMade } from "./ready-made/ready-made.ts";

test("nothing is wrong with the ready-made playbooks", () => {
  for (const playbook of readyMade()) expect(found(playbook)).toEqual([]);
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

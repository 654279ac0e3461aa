import { describe, expect, test } from "vitest";
import {
  errorsIn,
  found,
  ofQuestions,
  ofTasks,
  playbookOf,
} from "../../../tests/support/diagnosed.ts";
import { plannedSections } from "../../../tests/support/plan-arbitraries.ts";
import type { Condition } from "../../facts/condition.ts";
import type { Playbook } from "../schema.ts";

const ifPets: Condition = { "==": [{ var: "pets" }, true] };

describe("diagnosing keys", () => {
  const text = { type: "short_text", label: "Which?" } as const;
  test.each<[string, Playbook, string, string, RegExp]>([
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
  ])("names %s", (_name, playbook, code, place, fix) => {
    expect(errorsIn(playbook)).toEqual([[code, place, expect.stringMatching(fix)]]);
  });
  test.each<[string, Playbook, string, string]>([
    [
      "a question asked twice under different keys",
      ofQuestions({ key: "animals", type: "yes_no", label: "Do you have PETS" }),
      "asked_again",
      "sections[1].questions[0].label",
    ],
  ])("warns of %s", (_name, playbook, code, place) => {
    expect(found(playbook).map((one) => one.slice(0, 3))).toEqual([["warning", code, place]]);
  });
  test.each<[string, Playbook]>([
    [
      "a question that reads the same but follows another answer",
      ofQuestions(
        { key: "a", when: ifPets, type: "short_text", label: "Tell us more about it" },
        { key: "b", type: "short_text", label: "Tell us more about it" },
      ),
    ],
  ])("%s is fine", (_name, playbook) => {
    expect(found(playbook)).toEqual([]);
  });
});

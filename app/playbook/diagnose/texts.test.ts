import { describe, expect, test } from "vitest";
import { errorsIn, found, ofQuestions, ofTask } from "../../../tests/support/diagnosed.ts";
import type { Playbook } from "../schema.ts";

describe("diagnosing texts", () => {
  test.each<[string, Playbook, string, string, RegExp]>([
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
  ])("names %s", (_name, playbook, code, place, fix) => {
    expect(errorsIn(playbook)).toEqual([[code, place, expect.stringMatching(fix)]]);
  });
  test.each<[string, Playbook]>([
    [
      "a question about a password manager",
      ofQuestions({ key: "a", type: "short_text", label: "Which password manager do you use?" }),
    ],
  ])("%s is fine", (_name, playbook) => {
    expect(found(playbook)).toEqual([]);
  });
});

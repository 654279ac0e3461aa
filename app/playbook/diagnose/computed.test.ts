import { expect, test } from "vitest";
import { playbookWith } from "../../../tests/support/playbooks.ts";
import type { Expression } from "../../facts/expression.ts";
import { diagnose } from "../diagnose.ts";

/** Codes of what is wrong with a value worked out between two questions. */
function wrongWith(value: Expression): string[] {
  const playbook = playbookWith([
    {
      key: "first",
      title: "First",
      questions: [
        { type: "number", key: "people", label: "People" },
        { type: "information", key: "hint", label: "Hint", text: "Count everybody." },
        { type: "computed", key: "price", label: "Price", value },
        { type: "number", key: "later", label: "Later" },
      ],
    },
  ]);
  return diagnose(playbook).map(({ code }) => code);
}

test.each<[Expression, string[]]>([
  [{ "*": [{ var: "people" }, 12.5] }, []],
  [{ "*": [{ var: "poeple" }, 12.5] }, ["unknown_question"]],
  [{ "+": [{ var: "later" }, 1] }, ["reads_later"]],
  [{ "+": [{ var: "price" }, 1] }, ["reads_later"]],
  [{ cat: ["About ", { var: "hint" }] }, ["asks_nothing"]],
  [{ if: [{ "==": [{ var: "people" }, "ten"] }, 1, 2] }, ["wrong_type"]],
  [{ if: [{ ">": [{ var: "people" }, 10] }, 1, { var: "later" }] }, ["reads_later"]],
])("%j leads to %j", (value, codes) => {
  expect(wrongWith(value)).toEqual(codes);
});

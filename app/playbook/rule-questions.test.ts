import { expect, test } from "vitest";
import { playbookOf } from "../../tests/support/plan-playbooks.ts";
import { ruleQuestionsOf } from "./rule-questions.ts";

const playbook = playbookOf([
  { key: "visit", each: "sites" },
  { key: "photos", parent: "visit" },
  { key: "order", each: "tools" },
  { key: "sign" },
]);

test.each<[string, string[]]>([
  ["visit", ["item:name", "item:staff", "item:opens", "item:email"]],
  ["photos", ["item:name", "item:staff", "item:opens", "item:email"]],
  ["order", ["item"]],
  ["sign", []],
])("the rules of %s read of an item %j", (task, keys) => {
  const read = [...ruleQuestionsOf(playbook, task).keys()];
  expect(read.filter((key) => key.startsWith("item"))).toEqual(keys);
  expect(read).toContain("system");
});

import { expect, test } from "vitest";
import { playbookWith } from "../../tests/support/playbooks.ts";
import { bindPlaybook } from "../kickoff/bound-playbook.ts";
import { answersAsRows, customersAsRows, tableAsRows } from "./answers-as-rows.ts";
import type { FactValue } from "./fact.ts";

const at = new Date("2026-03-02T10:00:00Z");
const day = (moment: Date) => moment.toISOString().slice(0, 10);

function fact(key: string, value: FactValue) {
  return {
    key,
    value,
    source: "customer" as const,
    recordedBy: "Ada",
    recordedAt: at,
    supersededAt: null,
  };
}

const playbook = playbookWith([
  {
    key: "s",
    title: "S",
    questions: [
      { type: "information", key: "note", label: "Note", required: false, text: "Read this." },
      { type: "short_text", key: "name", label: "Name" },
      {
        type: "table",
        key: "sites",
        label: "Sites",
        item: "Site",
        columns: [
          { type: "short_text", key: "city", label: "City" },
          { type: "number", key: "staff", label: "Staff", required: false },
        ],
      },
    ],
  },
]);
const later = playbookWith([
  { key: "s", title: "S", questions: [{ type: "yes_no", key: "visit", label: "May we visit?" }] },
]);

test("one customer: a row for each answer, in the order of the questions", () => {
  const facts = [
    fact("other", "kept"),
    fact("sites", [{ city: "Leeds", staff: 3 }]),
    fact("name", "=1+1"),
  ];
  expect(answersAsRows({ customer: "Harbour", playbook, facts }, day)).toEqual([
    ["Question", "Answer", "Source", "By", "On"],
    ["Name", "=1+1", "Customer", "Ada", "2026-03-02"],
    ["Sites", "City: Leeds, Staff: 3", "Customer", "Ada", "2026-03-02"],
    ["other", "kept", "Customer", "Ada", "2026-03-02"],
  ]);
});

test("many customers: a row for each, a column for each question of any version", () => {
  const all = [
    { customer: "Harbour", playbook: later, facts: [fact("visit", true)] },
    { customer: "Mill", playbook, facts: [fact("name", "Mill Ltd"), fact("visit", false)] },
  ];
  expect(customersAsRows(all)).toEqual([
    ["Customer", "May we visit?", "Name", "Sites"],
    ["Harbour", "yes", "", ""],
    ["Mill", "no", "Mill Ltd", ""],
  ]);
});

test("a table: its columns and every row", () => {
  const sites = bindPlaybook(playbook).questions.get("sites");
  if (!sites) throw new Error("The playbook asks for sites.");
  expect(tableAsRows(sites, [{ city: "Leeds", staff: 3 }, { city: "Bonn" }])).toEqual([
    ["City", "Staff"],
    ["Leeds", "3"],
    ["Bonn", ""],
  ]);
});

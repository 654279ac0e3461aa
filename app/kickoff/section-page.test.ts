import { describe, expect, test } from "vitest";
import { playbookWith } from "../../tests/support/playbooks.ts";
import { typed } from "../../tests/support/questions.ts";
import type { KickoffInput } from "./journey.ts";
import { sectionPage } from "./section-page.ts";
import { shownKeys } from "./visibility.ts";

const playbook = playbookWith([
  {
    key: "first",
    title: "First",
    questions: [{ type: "short_text", key: "company", label: "Company name" }],
  },
  {
    key: "second",
    title: "Second",
    questions: [
      { type: "number", key: "people", label: "How many people?" },
      {
        type: "yes_no",
        key: "remote",
        label: "Is anyone remote?",
        when: { and: [{ ">": [{ var: "people" }, 1] }, { "==": [{ var: "secret" }, "x"] }] },
      },
      { type: "date", key: "start", label: "Start", required: false },
    ],
  },
]);

const input: KickoffInput = {
  facts: { secret: "x", company: "Acme" },
  entered: {},
  confirmed: new Set(["company"]),
};

function page(more: Partial<KickoffInput>, key = "second") {
  const made = sectionPage(playbook, { ...input, ...more }, key);
  if (!made) throw new Error("The page may not be opened.");
  return made;
}

describe("the page of a section", () => {
  test("says what is missing, by label and field", () => {
    const made = page({ entered: { people: typed("5") } });
    expect(made.problems).toEqual([
      { key: "remote", field: "remote", message: "Choose an answer: Is anyone remote?" },
    ]);
    expect(made.section).toMatchObject({ number: 2, done: false });
    expect(made.previous).toBe("first");
    expect(page({}).problems).toEqual([
      { key: "people", field: "people", message: "Tell us: How many people?" },
    ]);
  });

  test("says what is wrong, by part", () => {
    const made = page({
      entered: { people: typed("five"), start: typed({ day: "31", month: "2", year: "2027" }) },
    });
    expect(made.problems).toEqual([
      {
        key: "people",
        field: "people",
        message: "How many people? Write a whole number in digits, for example 12 or 1200.",
      },
      {
        key: "start",
        field: "start.day",
        message: "Start: February 2027 has only 28 days. Change the day or the month.",
      },
    ]);
  });

  test("asks whether what is known is right", () => {
    const made = page({ confirmed: new Set() }, "first");
    expect(made.problems).toEqual([
      { key: "company", field: "company", message: "Confirm or change: Company name" },
    ]);
    expect(made.questions[0]).toMatchObject({
      state: { state: "known", value: "Acme" },
      fields: typed("Acme"),
    });
  });

  test("carries every question with its answer or what was typed, also those that do not show", () => {
    const made = page({
      entered: { people: typed(" 01 "), remote: typed("yes"), start: typed({ day: "40" }) },
    });
    expect(
      made.questions.map(({ key, label, shown, fields }) => ({ key, label, shown, fields })),
    ).toEqual([
      { key: "people", label: "How many people?", shown: true, fields: typed("1") },
      { key: "remote", label: "Is anyone remote?", shown: false, fields: typed("yes") },
      { key: "start", label: "Start (optional)", shown: true, fields: typed({ day: "40" }) },
    ]);
  });

  test("tells the browser how to show and hide, and no fact it does not need", () => {
    const { script } = page({});
    expect(script.facts).toEqual({});
    expect(JSON.stringify(script)).not.toContain("secret");
    const fields = new Map([["people", typed("5")]]);
    expect(shownKeys(script, (key) => fields.get(key))).toEqual(["people", "remote", "start"]);
    expect(shownKeys(script, () => undefined)).toEqual(["people", "start"]);
  });

  test("gives an answer back as it was understood, so that the browser decides by it as the server does", () => {
    const opening = playbookWith([
      {
        key: "opening",
        title: "Opening",
        questions: [
          { type: "time", key: "opens", label: "When do you open?" },
          {
            type: "yes_no",
            key: "late",
            label: "Is that too late for us?",
            when: { ">": [{ var: "opens" }, "12:00"] },
          },
        ],
      },
    ]);
    const entered = { opens: typed("5pm") };
    const made = sectionPage(opening, { facts: {}, entered, confirmed: new Set() }, "opening");
    const fields = new Map(made?.questions.map((question) => [question.key, question.fields]));
    expect(fields.get("opens")).toEqual(typed("17:00"));
    expect(made && shownKeys(made.script, (key) => fields.get(key))).toEqual(["opens", "late"]);
  });

  test("is nothing when it may not be opened", () => {
    expect(sectionPage(playbook, { ...input, confirmed: new Set() }, "second")).toBeUndefined();
    expect(sectionPage(playbook, input, "third")).toBeUndefined();
  });
});

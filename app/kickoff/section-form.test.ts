import { describe, expect, test } from "vitest";
import { playbookWith } from "../../tests/support/playbooks.ts";
import { findSection } from "./bound-playbook.ts";
import type { KickoffInput } from "./journey.ts";
import { answersFromForm, type SectionForm, withForm } from "./section-form.ts";

const playbook = playbookWith([
  {
    key: "only",
    title: "Only",
    questions: [
      { type: "short_text", key: "company", label: "Company" },
      { type: "several_choices", key: "tools", label: "Tools", options: ["a", "b"], other: true },
      { type: "address", key: "site", label: "Site" },
      { type: "short_text", key: "constructor", label: "A key that objects have of their own" },
    ],
  },
]);

function post(...entries: [string, unknown][]): SectionForm {
  const section = findSection(playbook, "only");
  if (!section) throw new Error("The section is missing.");
  return answersFromForm(section, entries);
}

describe("a posted section", () => {
  test("with as many fields as a post can hold is read in no time", () => {
    const fields = Array.from({ length: 100_000 }, (): [string, string] => ["tools", "a"]);
    const began = performance.now();
    expect(post(...fields).entered.tools?.[""]).toHaveLength(fields.length);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test("is read by question and part", () => {
    const form = post(
      ["company", " A\r\nB\0 "],
      ["tools", "a"],
      ["tools", "other"],
      ["tools.other", "c"],
      ["site.city", "Leeds"],
    );
    expect(form).toEqual({
      entered: {
        company: { "": [" A\nB "] },
        tools: { "": ["a", "other"], other: ["c"] },
        site: { city: ["Leeds"] },
      },
      confirmed: [],
      kept: [],
      unknownFields: [],
    });
  });

  test("what was asked and left empty is entered as empty; what was not asked is left alone", () => {
    expect(post(["_asked", "tools"], ["_asked", "company"], ["company", "A"]).entered).toEqual({
      tools: {},
      company: { "": ["A"] },
    });
    expect(post(["company", "A"]).entered).toEqual({ company: { "": ["A"] } });
  });

  test("takes nothing from a question that was neither confirmed nor changed", () => {
    const form = post(["_asked", "company"], ["company.confirmed", ""], ["company", "as noted"]);
    expect(form).toMatchObject({ entered: {}, confirmed: [], unknownFields: [] });
  });

  test("confirms what is known, or puts the question", () => {
    expect(post(["company.confirmed", "yes"], ["company", "left over"])).toMatchObject({
      entered: {},
      confirmed: ["company"],
    });
    expect(post(["company.confirmed", "no"])).toMatchObject({
      entered: { company: {} },
      confirmed: [],
    });
    expect(post(["company.confirmed", "no"], ["company", "B"]).entered).toEqual({
      company: { "": ["B"] },
    });
    expect(post(["company.confirmed", ""])).toMatchObject({ entered: {}, confirmed: [] });
  });

  test("names the fields that belong to no question, and takes no harm from them", () => {
    const form = post(
      ["__proto__", "x"],
      ["__proto__.company", "x"],
      ["toString", "x"],
      ["site.__proto__", "x"],
      ["company.city", "x"],
      ["other", "x"],
      ["other", "y"],
      ["_revision", "3"],
      ["_asked", "__proto__"],
      ["constructor", "fine"],
      ["company", new Blob(["x"])],
    );
    expect(form.entered).toEqual(Object.fromEntries([["constructor", { "": ["fine"] }]]));
    expect(form.unknownFields).toEqual([
      "toString",
      "site.__proto__",
      "company.city",
      "other",
      "_asked",
      "company",
    ]);
    expect(Object.getPrototypeOf(form.entered)).toBe(Object.prototype);
  });

  test("replaces what it names in the kickoff so far, and nothing else", () => {
    const before: KickoffInput = {
      facts: {},
      entered: { company: { "": ["A"] }, tools: { "": ["a"] } },
      confirmed: new Set(["site", "tools"]),
    };
    const after = withForm(before, post(["tools", "b"], ["company.confirmed", "yes"]));
    expect(after.entered).toEqual({ company: { "": ["A"] }, tools: { "": ["b"] } });
    expect(after.confirmed).toEqual(new Set(["site", "company"]));
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { playbookJsonSchema, settingsAt } from "./json-schema.ts";
import { readyMade } from "./ready-made/ready-made.ts";

const folder = new URL("./ready-made/", import.meta.url);
const files = readdirSync(folder).filter(
  (name) => name.endsWith(".json") && !name.endsWith(".samples.json"),
);
const validator = z.fromJSONSchema(playbookJsonSchema());
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
const withQuestion = (question: object) => ({
  key: "s",
  title: "S",
  questions: [{ key: "q", label: "Q", ...question }],
});

describe("the published schema", () => {
  test.each(files)("takes %s", (name) => {
    expect(validator.safeParse(read(name)).error?.issues ?? []).toEqual([]);
  });

  const [playbook] = readyMade();
  const task = playbook?.tasks[0];
  test.each<[string, object]>([
    ["a setting that does not exist", { tasks: [{ ...task, colour: "red" }] }],
    ["a task without owner", { tasks: [{ ...task, owner: undefined }] }],
    ["an unknown type of question", { sections: [withQuestion({ type: "guess" })] }],
    ["a rule that is none", { tasks: [{ ...task, when: { near: [1, 2] } }] }],
    ["such a rule deep inside", { tasks: [{ ...task, when: { and: [{ "!": { near: 1 } }] } }] }],
    ["no sections", { sections: [] }],
  ])("refuses %s", (_name, spoiled) => {
    const written: unknown = JSON.parse(JSON.stringify({ ...playbook, ...spoiled }));
    expect(validator.safeParse(written).success).toBe(false);
  });

  test("is the same every time, and says which draft it follows", () => {
    expect(JSON.stringify(playbookJsonSchema())).toBe(JSON.stringify(playbookJsonSchema()));
    expect(playbookJsonSchema().$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  test("names its shared parts, its types of question and what settings mean", () => {
    const text = JSON.stringify(playbookJsonSchema());
    expect(text).toContain('"#/$defs/condition"');
    expect(text).not.toContain("__schema");
    expect(text).toContain('"title":"several_choices"');
    expect(
      text.match(/"description":"The question as the customer reads it\."/g)?.length,
    ).toBeGreaterThan(10);
    expect(text).toContain("No automation completes it.");
  });
});

test("knows the settings of each place", () => {
  expect(settingsAt([], undefined)).toContain("sections");
  expect(settingsAt(["tasks", 3], undefined)).toContain("customerLine");
  expect(settingsAt(["tasks", 3, "due"], undefined)).toEqual([
    "offset",
    "unit",
    "anchor",
    "time",
    "zone",
  ]);
  expect(settingsAt(["sections", 0, "questions", 2], "money")).toContain("currency");
  expect(settingsAt(["sections", 0, "questions", 2], "yes_no")).not.toContain("currency");
});

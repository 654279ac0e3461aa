import { expect, test } from "vitest";
import { conflictsWith, type Said, type Standing } from "./conflicts.ts";

const savedAt = new Date("2026-03-02T09:00:00Z");
const said = (text: string): Said => ({ entered: { "": [text] }, confirmed: false });
const confirmed: Said = { entered: {}, confirmed: true };
const standing = (answer: Said, revision: number, formId: string): Standing => ({
  ...answer,
  key: "goal",
  revision,
  formId,
  by: "Lea",
  savedAt,
});

test.each([
  ["an older answer", standing(said("a"), 1, "x"), said("b"), false],
  ["a newer answer of another form", standing(said("a"), 2, "x"), said("b"), true],
  ["a newer answer that says the same", standing(said("a"), 2, "x"), said("a"), false],
  ["a newer answer of the same form", standing(said("a"), 2, "me"), said("b"), false],
  ["a newer answer of a form without an id", standing(said("a"), 2, ""), said("b"), true],
  ["a confirmation against another text", standing(confirmed, 2, "x"), said("b"), true],
  ["a confirmation against a confirmation", standing(confirmed, 2, "x"), confirmed, false],
  [
    "fields left empty against no fields",
    standing({ entered: { "": [" "] }, confirmed: false }, 2, "x"),
    { entered: {}, confirmed: false },
    false,
  ],
])("%s", (_what, theirs, mine, contradicts) => {
  const found = conflictsWith([theirs], new Map([["goal", mine]]), { revision: 1, formId: "me" });
  expect(found.map(({ key }) => key)).toEqual(contradicts ? ["goal"] : []);
});

test("a question that the form does not speak of is no contradiction", () => {
  const theirs = standing(said("a"), 2, "x");
  expect(conflictsWith([theirs], new Map(), { revision: 1, formId: "me" })).toEqual([]);
});

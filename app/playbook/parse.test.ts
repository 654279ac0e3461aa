import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePlaybook } from "./parse.ts";
import { printPlace } from "./place.ts";

const task = { key: "t", phase: "p", title: "T", owner: "manager" };
const question = { key: "q", label: "Q", type: "yes_no" };
const sound = {
  format: 1,
  key: "x",
  name: "X",
  sections: [{ key: "s", title: "S", questions: [question] }],
  phases: [{ key: "p", title: "P" }],
  tasks: [task],
};

function said(json: unknown): string[] {
  const parsed = parsePlaybook(json);
  return "problems" in parsed
    ? parsed.problems.map(({ place, message, fix }) =>
        [printPlace(place), message, fix].filter(Boolean).join(" | "),
      )
    : [];
}

test("a sound document is read, with what it leaves out filled in", () => {
  const parsed = parsePlaybook(sound);
  expect("playbook" in parsed && parsed.playbook.tasks[0]?.after).toEqual([]);
});

const ofTask = (changes: object) => ({ ...sound, tasks: [{ ...task, ...changes }] });
const ofQuestion = (changes: object) => ({
  ...sound,
  sections: [{ key: "s", title: "S", questions: [{ ...question, ...changes }] }],
});

test.each<[unknown, string]>([
  [{ ...sound, name: undefined }, "name | “name” is missing."],
  [{ ...sound, name: 5 }, "name | “name” must be a text."],
  [{ ...sound, phases: [] }, "phases | “phases” must not be empty."],
  [
    { ...sound, colour: "red" },
    "colour | “colour” is no setting here. | Remove it, or check how it is written.",
  ],
  [
    ofTask({ mileston: "M" }),
    "tasks[0].mileston | “mileston” is no setting here. | Did you mean “milestone”?",
  ],
  [
    ofTask({ due: { ofset: 1, offset: 1, anchor: "won" } }),
    "tasks[0].due.ofset | “ofset” is no setting here. | Did you mean “offset”?",
  ],
  [
    ofQuestion({ type: "money", currency: "EUR", curency: "EUR" }),
    "sections[0].questions[0].curency | “curency” is no setting here. | Did you mean “currency”?",
  ],
  [
    ofTask({ title: "half \ud83d of a pair" }),
    "tasks[0].title | “title” holds a character that cannot be stored. | Type the text anew.",
  ],
  [
    ofTask({ title: "x".repeat(201) }),
    "tasks[0].title | “title” must have at most 200 characters.",
  ],
  [
    ofTask({ key: "Begin" }),
    "tasks[0].key | “key” is not right. Use lower-case letters, digits, - and _; begin with a letter.",
  ],
  [ofTask({ minutes: 0 }), "tasks[0].minutes | “minutes” must be more than 0."],
  [
    ofTask({ due: { offset: 1.5, anchor: "won" } }),
    "tasks[0].due.offset | “offset” must be a whole number.",
  ],
  [
    ofTask({ due: { offset: 1, anchor: "wonn" } }),
    'tasks[0].due.anchor | “anchor” cannot be "wonn". | Did you mean “won”?',
  ],
  [
    ofTask({ when: { "==": [{ var: "q" }] } }),
    'tasks[0].when["=="] | “==” must have at least 2 entries.',
  ],
  [
    ofTask({ when: { and: [{ answred: "q" }] } }),
    'tasks[0].when.and[0] | This is no rule: {"answred":"q"}. | Use and, or, !, ==, !=, <, <=, >, >=, in or answered.',
  ],
  [
    ofQuestion({ type: "yes_noo" }),
    'sections[0].questions[0].type | “type” cannot be "yes_noo". | Did you mean “yes_no”?',
  ],
  [
    ofQuestion({ required: "no" }),
    "sections[0].questions[0].required | “required” must be true or false.",
  ],
  [[], "the document | The document must be an object in braces."],
])("case %#: %2$s", (json, expected) => {
  expect(said(json)).toEqual([expected]);
});

test("every problem is listed", () => {
  expect(said({ ...ofTask({ title: "" }), name: "", format: 2 })).toHaveLength(3);
});

test("nothing makes it throw", () => {
  const deep: unknown = Array.from({ length: 5000 }).reduce<unknown>(
    (inner) => ({ and: [inner] }),
    true,
  );
  expect(said(ofTask({ when: deep }))).toEqual([
    "the document | The document is nested too deeply.",
  ]);
  fc.assert(fc.property(fc.jsonValue(), (json) => void said(json)));
});

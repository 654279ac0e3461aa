import { expect, test } from "vitest";
import { ask, typed } from "../../tests/support/questions.ts";
import { formChange } from "./row-change.ts";

const list = ask({
  type: "repeating_value",
  item: "Site",
  of: { type: "short_text", key: "name", label: "Name" },
});
const form = {
  entered: { asked: typed({ "1-name": "Leeds", "2-name": "Bonn" }), note: typed("kept") },
  confirmed: [],
  unknownFields: [],
};

function pressed(name: string, value: string) {
  const fields = new FormData();
  fields.append(name, value);
  return formChange([list], form, fields);
}

test("a row is added at the end, and the page goes on from it", () => {
  const changed = pressed("_add", "asked");
  expect(changed?.form.entered.asked?.rows).toEqual(["3"]);
  expect(changed?.form.entered.note).toEqual(typed("kept"));
  expect(changed?.place).toBe("asked.row-3");
});

test("a row is removed with what stood in it", () => {
  const changed = pressed("_remove", "asked.1");
  expect(changed?.form.entered.asked).toEqual(typed({ "1-name": "Bonn" }));
  expect(changed?.place).toBe("asked.question");
});

test("any other button changes no row", () => {
  expect(pressed("_other", "asked")).toBeUndefined();
  expect(pressed("_add", "note")).toBeUndefined();
});

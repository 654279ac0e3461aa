import { expect, test } from "vitest";
import { formIdName, originOf, revisionName, revisionOf } from "./form-origin.ts";

function posted(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

test("a form says which rendering of it speaks", () => {
  expect(originOf(posted({ [revisionName]: "7", [formIdName]: "a" }))).toEqual({
    revision: 7,
    formId: "a",
  });
});

test.each(["", "-1", "1e9", "9".repeat(400)])("%o is no revision", (revision) => {
  expect(revisionOf(posted({ [revisionName]: revision }))).toBeUndefined();
});

test("a form that does not say was drawn before anything was saved", () => {
  expect(originOf(posted({}))).toEqual({ revision: 0, formId: "" });
});

test("a name that is too long is cut, not stored", () => {
  expect(originOf(posted({ [formIdName]: "x".repeat(10_000) })).formId).toHaveLength(64);
});

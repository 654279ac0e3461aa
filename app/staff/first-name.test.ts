import { expect, test } from "vitest";
import { firstNameOf } from "./first-name.ts";

test.each([
  ["Maya Chen", "Maya"],
  ["  Maya  ", "Maya"],
  ["Dr Anjali Rao", "Dr Anjali Rao"],
  ["Prof. Li", "Prof. Li"],
  ["Drew Barr", "Drew"],
  ["", ""],
])("calls %o %o", (name, called) => {
  expect(firstNameOf(name)).toBe(called);
});

import { expect, test } from "vitest";
import { z } from "zod";
import { readInput } from "./read-input.ts";

const schema = z.object({ text: z.string(), known: z.record(z.string(), z.string()).default({}) });

test.each([{ text: "a\0b" }, { text: "\ud800" }, { text: "", known: { "a\0": "b" } }])(
  "what PostgreSQL cannot keep is refused: %j",
  (input) => {
    expect(() => readInput(schema, input)).toThrow(
      expect.objectContaining({ name: "Refusal", code: "invalid" }),
    );
  },
);

test("anything else is read as it is", () => {
  const input = { text: "“Ünï” 👋\n\u202e", known: { key: "value" } };
  expect(readInput(schema, input)).toEqual(input);
});

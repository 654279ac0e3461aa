import { describe, expect, test } from "vitest";
import { ask } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const guide = { type: "information", text: "Have your logo ready." } as const;

describe("an information block", () => {
  test("shows its text and link, and asks nothing", () => {
    const link = { text: "How to find it", url: "https://example.com/logo" };
    const bound = ask({ ...guide, link });
    expect(bound.control).toEqual({ kind: "note", text: guide.text, link });
    expect([...bound.parts]).toEqual([]);
    expect(bound.base.required).toBe(false);
    expect(bound.parse({ "": ["anything"] })).toEqual({ state: "empty" });
  });

  test.each(["javascript:alert(1)", "data:text/html,hello", "guide", "//example.com"])(
    "does not lead to %s",
    (url) => {
      const question = { ...guide, key: "guide", label: "Guide", link: { text: "Open", url } };
      expect(questionSchema.safeParse(question).success).toBe(false);
    },
  );

  test("can neither be required nor be known before", () => {
    const question = { ...guide, key: "guide", label: "Guide" };
    for (const more of [{ required: true }, { suppliedBy: "sales" }])
      expect(questionSchema.safeParse({ ...question, ...more }).success).toBe(false);
  });
});

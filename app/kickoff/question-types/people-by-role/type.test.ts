import { describe, expect, test } from "vitest";
import { hostileStrings, properNames } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const question = ask({
  type: "people_by_role",
  roles: [
    { key: "billing", label: "Invoices" },
    { key: "technical", label: "Technical questions", required: false },
  ],
});
const ana = { billing_name: "Ana Lima", billing_email: "ana@example.com" };
const bo = { technical_name: "Bo", technical_email: "bo@example.com" };

describe("people by role", () => {
  test.each([
    [ana, ana],
    [
      { ...ana, ...bo },
      { ...ana, ...bo },
    ],
    [{}, "empty"],
    [
      bo,
      [
        ["billing_name", "Add the name."],
        ["billing_email", "Add the email address."],
      ],
    ],
    [{ ...ana, technical_name: "Bo" }, [["technical_email", "Add the email address."]]],
    [{ ...ana, technical_email: "bo@example.com" }, [["technical_name", "Add the name."]]],
    [
      { ...ana, billing_email: "ana" },
      [["billing_email", "Write the email address with an @, for example name@example.com."]],
    ],
    [
      { ...ana, billing_name: "x".repeat(301) },
      [["billing_name", "Shorten this to 300 characters or fewer. It has 301 now."]],
    ],
  ])("reads %j", (fields, expected) => {
    expect(outcome(question.parse(typed(fields)))).toEqual(expected);
  });

  test.each([...properNames, ...hostileStrings])("takes %j as a name", (name) => {
    expect(outcome(question.parse(typed({ ...ana, billing_name: name })))).toEqual({
      ...ana,
      billing_name: name,
    });
  });

  test("says which part is whose, and which may be left out", () => {
    expect(question.control).toMatchObject({
      controls: [
        { label: "Invoices: name" },
        { label: "Invoices: email address" },
        { label: "Technical questions: name (optional)" },
        { label: "Technical questions: email address (optional)" },
      ],
    });
  });

  test("shows one line for each person", () => {
    expect(question.show({ ...ana, ...bo })).toBe(
      "Invoices: Ana Lima, ana@example.com\nTechnical questions: Bo, bo@example.com",
    );
    expect(question.cell(ana)).toBe("Invoices: Ana Lima, ana@example.com");
    expect(question.enter(ana)).toEqual(typed(ana));
    expect(question.show("Ana")).toBe("Ana");
  });

  test.each([
    [[]],
    [[{ key: "Billing", label: "B" }]],
    [
      [
        { key: "billing", label: "A" },
        { key: "billing", label: "B" },
      ],
    ],
  ])("roles %j are refused", (roles) => {
    expect(
      questionSchema.safeParse({ type: "people_by_role", key: "k", label: "L", roles }).success,
    ).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import { hostileStrings, properNames } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";

const question = ask({ type: "person", country: "GB" });
const ana = { name: "Ana Lima", role: "Office manager", email: "ana@example.com" };
const anasPhone = { typed: "020 7946 0018", e164: "+442079460018" };

describe("person", () => {
  test.each([
    [
      { name: " Ana Lima ", email: "ana@example.com" },
      { name: "Ana Lima", email: "ana@example.com" },
    ],
    [
      { ...ana, phone: "020 7946 0018" },
      { ...ana, phone: anasPhone },
    ],
    [{}, "empty"],
    [{ email: "ana@example.com" }, [["name", "Add the name."]]],
    [{ name: "Ana" }, [["email", "Add the email address."]]],
    [
      { name: "Ana", email: "ana" },
      [["email", "Write the email address with an @, for example name@example.com."]],
    ],
    [
      { name: "x".repeat(301), email: "a@example.com" },
      [["name", "Shorten this to 300 characters or fewer. It has 301 now."]],
    ],
    [
      { ...ana, phone: "1".repeat(101) },
      [["phone", "Shorten this to 100 characters or fewer. It has 101 now."]],
    ],
  ])("reads %j", (fields, expected) => {
    expect(outcome(question.parse(typed(fields)))).toEqual(expected);
  });

  test("asks for the parts the playbook wants", () => {
    const brief = ask({ type: "person", email: "no", phone: "required", role: "no" });
    expect([...brief.parts]).toEqual(["name", "phone"]);
    expect(outcome(brief.parse(typed({ name: "Ana", email: "ana@example.com" })))).toEqual([
      ["phone", "Add the phone number."],
    ]);
  });

  test.each([...properNames, ...hostileStrings])("takes %j as a name", (name) => {
    const byName = ask({ type: "person", email: "optional" });
    expect(outcome(byName.parse(typed({ name })))).toEqual({ name });
  });

  test("shows what was written, line by line", () => {
    expect(question.show({ ...ana, phone: anasPhone })).toBe(
      "Ana Lima\nOffice manager\nana@example.com\n+44 20 7946 0018",
    );
    expect(question.cell({ name: "Ana" })).toBe("Ana");
    expect(question.enter({ ...ana, phone: anasPhone })).toEqual(
      typed({ ...ana, phone: "020 7946 0018" }),
    );
  });

  test("a phone number in doubt is kept and said so", () => {
    expect(question.parse(typed({ ...ana, phone: "0044" }))).toMatchObject({
      state: "valid",
      doubt: expect.any(String),
    });
  });
});

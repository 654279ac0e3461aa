import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { questionSchema } from "../register.ts";

const question = ask({ type: "phone", country: "GB" });

describe("phone", () => {
  test.each([
    ["020 7946 0018", "+442079460018", undefined],
    ["+44 (0)20 7946 0018 ext. 12", "+442079460018", "12"],
    ["0044 20 7946 0018", "+442079460018", undefined],
    ["+1 650-253-0000 x7", "+16502530000", "7"],
    ["+1 (650) 253-0000", "+16502530000", undefined],
    ["++1 650 253 0000", "+16502530000", undefined],
    ["tel:020-7946-0018;phone-context=+44", "+442079460018", undefined],
  ])("understands %j and keeps it as typed", (text, e164, ext) => {
    expect(outcome(question.parse(typed(text)))).toEqual({
      typed: text,
      e164,
      ...(ext ? { ext } : {}),
    });
  });

  test.each([
    "555-1234 ask for Sam",
    "none, we use chat",
    "0044",
    "+210 3456 56789",
    "+---",
    ...hostileStrings,
  ])("keeps %j with a doubt instead of refusing it", (text) => {
    expect(question.parse(typed(text))).toMatchObject({ state: "valid", value: { typed: text } });
  });

  test("says that it doubts what no numbering plan knows", () => {
    expect(question.parse(typed("0044"))).toMatchObject({
      doubt: expect.stringContaining("check this number"),
    });
    expect(question.parse(typed("020 7946 0018"))).not.toHaveProperty("doubt");
  });

  test("a number without country code needs the question's country", () => {
    expect(outcome(ask({ type: "phone" }).parse(typed("020 7946 0018")))).toEqual({
      typed: "020 7946 0018",
    });
    expect(
      outcome(ask({ type: "phone", country: "NZ" }).parse(typed("03-331 6005"))),
    ).toMatchObject({ e164: "+6433316005" });
  });

  test.each([
    ["", "empty"],
    ["1".repeat(101), [["", "Shorten this to 100 characters or fewer. It has 101 now."]]],
  ])("reads %j", (text, expected) => {
    expect(outcome(question.parse(typed(text)))).toEqual(expected);
  });

  test("shows the number with its country code", () => {
    expect(question.show({ typed: "020 7946 0018", e164: "+442079460018", ext: "12" })).toBe(
      "+44 20 7946 0018, extension 12",
    );
    expect(question.cell({ typed: "020 7946 0018", e164: "+442079460018", ext: "12" })).toBe(
      "+442079460018;ext=12",
    );
    expect(question.show({ typed: "ask for Sam" })).toBe("ask for Sam");
    expect(question.enter({ typed: "020 7946 0018", e164: "+442079460018" })).toEqual(
      typed("020 7946 0018"),
    );
  });

  test("a country that does not exist is refused", () => {
    expect(
      questionSchema.safeParse({ type: "phone", key: "k", label: "L", country: "XX" }).success,
    ).toBe(false);
  });
});

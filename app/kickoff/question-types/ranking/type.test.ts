import { describe, expect, test } from "vitest";
import { hostileStrings } from "../../../../tests/support/hostile-strings.ts";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { holds } from "../../../facts/condition.ts";
import { questionSchema } from "../register.ts";

const options = [{ value: "price", label: "Low price" }, "speed", "quality"];
const question = ask({ type: "ranking", options });

describe("ranking", () => {
  test.each([
    [
      { 1: "speed", 2: "price", 3: "quality" },
      { 1: "speed", 2: "price", 3: "quality" },
    ],
    [{}, "empty"],
    [
      { 1: "speed" },
      [
        ["2", "Choose the 2nd place."],
        ["3", "Choose the 3rd place."],
      ],
    ],
    [
      { 1: "price", 2: "price", 3: "speed" },
      [["2", "“Low price” has a place already. Choose another."]],
    ],
    [{ 1: "price", 2: "luck", 3: "speed" }, [["2", "Choose one from the list."]]],
  ])("reads %j", (fields, expected) => {
    expect(outcome(question.parse(typed(fields)))).toEqual(expected);
  });

  test.each(hostileStrings)("refuses %j, and takes it as an option", (text) => {
    expect(question.parse(typed({ 1: text, 2: "price", 3: "speed" })).state).toBe("invalid");
    const own = ask({ type: "ranking", options: [text, "more"] });
    expect(outcome(own.parse(own.enter({ 1: "more", 2: text })))).toEqual({ 1: "more", 2: text });
  });

  test("gives as many places as the playbook says", () => {
    const best = ask({ type: "ranking", options, places: 1 });
    expect(best.control).toMatchObject({ controls: [{ kind: "select", label: "1st place" }] });
    expect(outcome(best.parse(typed({ 1: "quality" })))).toEqual({ 1: "quality" });
  });

  test("reads in order, and rules read a place", () => {
    const fact = { 1: "speed", 2: "price", 3: "quality" };
    expect(question.show(fact)).toBe("1. speed\n2. Low price\n3. quality");
    expect(question.cell(fact)).toBe("speed; price; quality");
    expect(question.enter(fact)).toEqual(typed(fact));
    expect(holds({ "==": [{ var: "wishes.1" }, "speed"] }, { wishes: fact })).toBe(true);
    expect(question.show("speed")).toBe("speed");
    expect(question.cell("speed")).toBe("speed");
  });

  test.each([
    { options: ["one"] },
    { options: ["one", "two"], places: 3 },
    { options: Array.from({ length: 11 }, (_, index) => `o${index}`) },
  ])("%j is refused", (settings) => {
    expect(
      questionSchema.safeParse({ type: "ranking", key: "k", label: "L", ...settings }).success,
    ).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import type { Entered } from "../parsed.ts";
import type { Receiver } from "../question-type.ts";

const box = "1b4e28ba-2fa1-4d0b-883f-0016d3cca427";
const other = "6fa459ea-ee8a-4ca4-894e-db77e160355e";
const receiver: Receiver = {
  seal: (text) => `sealed:${[...text].toReversed().join("")}`,
  unseal: (sealed) =>
    sealed.startsWith("sealed:") ? [...sealed.slice(7)].toReversed().join("") : undefined,
  newBox: () => box,
};

const question = ask({ type: "secret" });
const receive = (entered: Entered) => question.receive?.(entered, receiver) ?? entered;

describe("a secret", () => {
  test("goes into a new box, sealed with the name of that box and exactly as typed", () => {
    const kept = receive(typed(" 4711 "));
    expect(receiver.unseal(kept.sealed?.[0] ?? "")).toBe(`${box}: 4711 `);
    expect(outcome(question.parse(kept))).toEqual({ box });
    expect(JSON.stringify(question.parse(kept))).not.toContain("sealed");
    expect(receive(kept)).toEqual(kept);
  });

  test("takes the place of what was in the box before", () => {
    expect(receive({ "": ["4711"], box: [other] }).box).toEqual([box]);
    expect(receive({ "": [""], box: [other] })).toEqual({ box: [other] });
    expect(receive({ "": ["  "] })).toEqual({});
    expect(receive({ box: ["no box"], sealed: ["forged"] })).toEqual({});
  });

  test("is no answer before it is in a box", () => {
    expect(outcome(question.parse(typed("4711")))).toEqual([["", "Type it again."]]);
    expect(outcome(question.parse({}))).toBe("empty");
  });

  test("that is too long is not kept at all", () => {
    const kept = receive(typed("x".repeat(2001)));
    expect(kept).toEqual({ problem: ["long"] });
    expect(outcome(question.parse(kept))).toEqual([["", expect.stringContaining("2000")]]);
  });

  test("reads the same whatever is in the box", () => {
    expect(question.show({ box })).toBe("Given in a one-time box");
    expect(question.show("4711")).toBe("Given in a one-time box");
  });
});

import { describe, expect, test } from "vitest";
import { ask, outcome, typed } from "../../../../tests/support/questions.ts";
import { holds } from "../../../facts/condition.ts";

const question = ask({ type: "access_granted", steps: ["Open the settings.", "Invite us."] });

describe("whether access was granted", () => {
  test.each([
    [{}, "empty"],
    [{ state: "done", who: "Ann" }, { state: "done" }],
    [{ state: "later" }, { state: "later" }],
    [
      { state: "other", who: " Ann, of IT " },
      { state: "other", who: "Ann, of IT" },
    ],
    [{ state: "other" }, [["who", "Tell us who has to do it."]]],
    [{ state: "perhaps" }, [["state", "Choose one of these."]]],
    [{ state: "toString" }, [["state", "Choose one of these."]]],
  ])("reads %j", (fields, expected) => {
    expect(outcome(question.parse(typed(fields)))).toEqual(expected);
  });

  test("can be read by rules", () => {
    const later = { "==": [{ var: "crm.state" }, "later"] } as const;
    expect(holds(later, { crm: { state: "later" } })).toBe(true);
    expect(holds(later, { crm: { state: "done" } })).toBe(false);
  });

  test("says who has to do it", () => {
    expect(question.show({ state: "other", who: "Ann" })).toBe("Somebody else has to do it: Ann");
    expect(question.show({ state: "done" })).toBe("I have done this");
    expect(question.show("yes")).toBe("yes");
  });
});

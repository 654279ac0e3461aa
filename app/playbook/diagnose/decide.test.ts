import fc from "fast-check";
import { expect, test } from "vitest";
import { ofQuestions, playbookOf } from "../../../tests/support/diagnosed.ts";
import { factsArbitrary } from "../../../tests/support/plan-arbitraries.ts";
import { ruleArbitrary } from "../../../tests/support/task-arbitraries.ts";
import { holds } from "../../facts/condition.ts";
import { placedQuestions } from "../questions.ts";
import { decide, logicFor } from "./decide.ts";

test("a verdict agrees with every answer that is tried", () => {
  const logic = logicFor(placedQuestions(playbookOf({})));
  const condition = fc.oneof(
    ruleArbitrary,
    fc.tuple(ruleArbitrary, ruleArbitrary).map((and) => ({ and })),
    fc.tuple(ruleArbitrary, ruleArbitrary).map((or) => ({ or })),
  );
  fc.assert(
    fc.property(
      condition,
      fc.array(factsArbitrary, { minLength: 20, maxLength: 40 }),
      (rule, tries) => {
        const verdict = decide(rule, logic);
        expect(verdict).not.toBe("unknown");
        for (const facts of tries) {
          if (verdict === "never") expect(holds(rule, facts)).toBe(false);
          if (verdict === "always") expect(holds(rule, facts)).toBe(true);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("between answers with fewer decimals there is room for one with more", () => {
  const base = { label: "How much?", type: "number", min: 0, max: 1 } as const;
  const playbook = ofQuestions(
    { ...base, key: "low", decimals: 1 },
    { ...base, key: "between", decimals: 2 },
    { ...base, key: "high", decimals: 1 },
  );
  const within = {
    and: [
      { ">": [{ var: "low" }, 0] as const },
      { "<": [{ var: "low" }, { var: "between" }] as const },
      { "<": [{ var: "between" }, { var: "high" }] as const },
      { "<": [{ var: "high" }, 1] as const },
    ],
  };
  expect(decide(within, logicFor(placedQuestions(playbook)))).toBe("sometimes");
});

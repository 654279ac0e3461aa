import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerArbitrary, typedArbitrary } from "../../../tests/support/answer-arbitraries.ts";
import { questionArbitrary } from "../../../tests/support/arbitraries.ts";
import { holds } from "../../facts/condition.ts";
import { askOf } from "../script-ask.ts";
import { roughly } from "../visibility.ts";
import type { Entered } from "./parsed.ts";
import { bindQuestion, type Question, questionSchema, questionTypes } from "./register.ts";

const questions = questionArbitrary("asked").map((input) => questionSchema.parse(input));

function withFields(
  fieldsOf: (question: Question) => fc.Arbitrary<Entered>,
): fc.Arbitrary<{ question: Question; entered: Entered }> {
  return questions.chain((question) =>
    fieldsOf(question).map((entered) => ({ question, entered })),
  );
}

describe("every question type", () => {
  test("is called in playbooks what the register calls it", () => {
    for (const [name, type] of Object.entries(questionTypes))
      expect(type.schema.shape.type.value).toBe(name);
  });

  test("takes the answers it asks for, and gives the same value from what it enters", () => {
    fc.assert(
      fc.property(withFields(answerArbitrary), ({ question, entered }) => {
        const bound = bindQuestion(question);
        if (bound.parts.size === 0) return;
        const parsed = bound.parse(entered);
        if (parsed.state !== "valid") throw new Error(JSON.stringify(parsed));
        expect(bound.parse(bound.enter(parsed.value))).toEqual(parsed);
        expect(bound.show(parsed.value)).not.toBe("");
      }),
      { numRuns: 400 },
    );
  });

  test("never throws, and what it keeps is plain JSON that PostgreSQL can store", () => {
    fc.assert(
      fc.property(withFields(typedArbitrary), ({ question, entered }) => {
        const bound = bindQuestion(question);
        const parsed = bound.parse(entered);
        if (parsed.state !== "valid") return;
        expect(JSON.parse(JSON.stringify(parsed.value))).toEqual(parsed.value);
        expect(JSON.stringify(parsed.value)).not.toMatch(/\\u0000|\\ud[89a-f]/);
        expect(bound.parse(bound.enter(parsed.value))).toEqual(parsed);
      }),
      { numRuns: 400 },
    );
  });

  test("names a problem by a part that has a field, in a sentence", () => {
    fc.assert(
      fc.property(withFields(typedArbitrary), ({ question, entered }) => {
        const bound = bindQuestion(question);
        const parsed = bound.parse(entered);
        if (parsed.state !== "invalid") return;
        expect(parsed.problems).not.toEqual([]);
        for (const { part, message } of parsed.problems) {
          expect(bound.parts).toContain(part);
          expect(message).toMatch(/^[A-Z“].*\.$/s);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("shows facts of any shape: they may come from another playbook", () => {
    const facts = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.array(fc.string()),
      fc.dictionary(fc.string(), fc.string()),
    );
    fc.assert(
      fc.property(questions, facts, (question, fact) => {
        const bound = bindQuestion(question);
        expect(typeof bound.show(fact)).toBe("string");
        expect(typeof bound.cell(fact)).toBe("string");
        bound.parse(bound.enter(fact));
      }),
      { numRuns: 400 },
    );
  });

  test("the browser reads an answer as rules will; of phone numbers and consent, whether there is one", () => {
    fc.assert(
      fc.property(withFields(answerArbitrary), ({ question, entered }) => {
        const bound = bindQuestion(question);
        const parsed = bound.parse(entered);
        if (parsed.state !== "valid") return;
        const rough = roughly(bound.kind, bound.enter(parsed.value), askOf(bound).items);
        expect(rough).toBeDefined();
        if (["phone", "person", "long_text", "consent", "signature"].includes(question.type))
          return;
        expect(rough).toEqual(parsed.value);
      }),
      { numRuns: 400 },
    );
  });

  test("answers `answered` the same in the browser", () => {
    expect(
      holds({ answered: "asked" }, { asked: roughly("choices", { "": ["none"] }) ?? "" }),
    ).toBe(true);
    expect(roughly("choices", { "": [""] })).toBeUndefined();
    expect(roughly("number", { "": ["£1,250.50"] })).toBe(1250.5);
  });
});

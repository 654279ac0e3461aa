import type { Entered } from "./parsed.ts";
import type { BoundQuestion } from "./question-type.ts";
import { receivingBeside } from "./receiving.ts";

/** The part of a question's form that says that its answer is that of an earlier one. */
export const samePart = "same";

/** The same question, with the part that says so where its playbook names an earlier one. */
export function withSamePart(question: BoundQuestion): BoundQuestion {
  if (question.base.sameAs === undefined) return question;
  return {
    ...question,
    parts: new Set([...question.parts, samePart]),
    ...receivingBeside(samePart, question),
  };
}

/** A form that does not say so. */
export function withoutSame(entered: Entered): Entered {
  if (!Object.hasOwn(entered, samePart)) return entered;
  const { [samePart]: _, ...own } = entered;
  return own;
}

/** Whether a form says so. */
export function saysSame(entered: Entered | undefined): boolean {
  return entered?.[samePart]?.[0] === "yes";
}

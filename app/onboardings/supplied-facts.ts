import type { Facts, FactValue } from "../facts/fact.ts";
import { bindPlaybook, isForStaff } from "../kickoff/bound-playbook.ts";
import { fieldName } from "../kickoff/question-types/control.ts";
import type { Entered } from "../kickoff/question-types/parsed.ts";
import type { BoundQuestion } from "../kickoff/question-types/question-type.ts";
import type { Playbook } from "../playbook/schema.ts";

/** What sales could not have meant, by form field. */
export type SuppliedProblem = { readonly field: string; readonly message: string };

/** The questions that staff may answer at the start, in the order in which they are asked. */
export function suppliable(playbook: Playbook): BoundQuestion[] {
  return [...bindPlaybook(playbook).questions.values()].filter(
    (question) => question.base.suppliedBy === "sales" || isForStaff(question),
  );
}

/** Reads what sales typed of what is known already. What was left empty is not known; other questions are ignored. */
export function suppliedFacts(
  playbook: Playbook,
  entered: Readonly<Record<string, Entered>>,
): { readonly facts: Facts; readonly problems: readonly SuppliedProblem[] } {
  const facts: Record<string, FactValue> = {};
  const problems: SuppliedProblem[] = [];
  for (const question of suppliable(playbook)) {
    const { key } = question.base;
    const parsed = question.parse(Object.hasOwn(entered, key) ? (entered[key] ?? {}) : {});
    if (parsed.state === "valid") facts[key] = parsed.value;
    if (parsed.state === "invalid") {
      problems.push(
        ...parsed.problems.map(({ part, message }) => ({ field: fieldName(key, part), message })),
      );
    }
  }
  return { facts, problems };
}

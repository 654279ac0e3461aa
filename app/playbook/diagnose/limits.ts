import type { FactValue } from "../../facts/fact.ts";
import type { BoundQuestion } from "../../kickoff/question-types/question-type.ts";

/** The least and the greatest answer that a question sets. */
export function limitsOf({ base }: BoundQuestion): (string | number)[] {
  const min = "min" in base ? base.min : undefined;
  const max = "max" in base ? base.max : undefined;
  return [min, max].filter((limit) => typeof limit === "number" || typeof limit === "string");
}

/** Whether the question takes this answer as it is: its type decides. */
export function isPossible(bound: BoundQuestion, answer: FactValue): boolean {
  const parsed = bound.parse(bound.enter(answer));
  return (
    parsed.state === "valid" &&
    JSON.stringify(sorted(parsed.value)) === JSON.stringify(sorted(answer))
  );
}

function sorted(value: FactValue): FactValue {
  return Array.isArray(value) ? value.map((part) => JSON.stringify(part)).sort() : value;
}

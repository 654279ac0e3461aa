import type { Facts, FactValue } from "../../app/facts/fact.ts";
import { stampParts } from "../../app/kickoff/agreement.ts";

/** What the server adds to an answer to seal, keep and date it: never twice the same. */
const added: ReadonlySet<string> = new Set([
  ...["sealed", "box", "id", "bytes", "uploaded"],
  ...stampParts,
]);

/** Facts as the customer told them. */
export function asTold(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, told(fact)]));
}

function told(fact: FactValue): FactValue {
  if (typeof fact !== "object") return fact;
  if (Array.isArray(fact)) return fact.map(told);
  const parts = Object.entries(fact).filter(([part]) => !added.has(part));
  return Object.fromEntries(parts.map(([part, value]) => [part, told(value)]));
}

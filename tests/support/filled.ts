import type { Facts } from "../../app/facts/fact.ts";
import { bindPlaybook } from "../../app/kickoff/bound-playbook.ts";
import { type Journey, journey } from "../../app/kickoff/journey.ts";
import type { Playbook } from "../../app/playbook/schema.ts";

/** The kickoff of a customer who has typed these facts, and of whom nothing was known before. */
export function filled(playbook: Playbook, facts: Facts): Journey {
  const entered = Object.fromEntries(
    [...bindPlaybook(playbook).questions].map(([key, question]) => {
      const fact = facts[key];
      return [key, fact === undefined ? {} : question.enter(fact)];
    }),
  );
  return journey(playbook, { facts: {}, entered, confirmed: new Set() });
}

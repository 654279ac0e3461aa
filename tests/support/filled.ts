import type { Facts } from "../../app/facts/fact.ts";
import { bindPlaybook, isForStaff } from "../../app/kickoff/bound-playbook.ts";
import { type Journey, journey } from "../../app/kickoff/journey.ts";
import type { Playbook } from "../../app/playbook/schema.ts";

/** The kickoff of a customer who has typed these facts, and of whom staff knew only what they are asked. */
export function filled(playbook: Playbook, facts: Facts): Journey {
  const entered = [...bindPlaybook(playbook).questions].flatMap(([key, question]) => {
    const fact = facts[key];
    if (isForStaff(question)) return [];
    return [[key, fact === undefined ? {} : question.enter(fact)] as const];
  });
  return journey(playbook, {
    facts: toldBy("staff", playbook, facts),
    entered: Object.fromEntries(entered),
    confirmed: new Set(),
  });
}

/** Those of these facts that staff, or the customer, are asked for. */
export function toldBy(who: "staff" | "customer", playbook: Playbook, facts: Facts): Facts {
  const { questions } = bindPlaybook(playbook);
  const isOf = (key: string) => {
    const question = questions.get(key);
    return question !== undefined && isForStaff(question) === (who === "staff");
  };
  return Object.fromEntries(Object.entries(facts).filter(([key]) => isOf(key)));
}

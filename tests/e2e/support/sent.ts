import type { Facts } from "../../../app/facts/fact.ts";
import { bindPlaybook } from "../../../app/kickoff/bound-playbook.ts";
import { saveSection } from "../../../app/kickoff/save-section.server.ts";
import { submitKickoff } from "../../../app/kickoff/submit.server.ts";
import type { Playbook } from "../../../app/playbook/schema.ts";
import type { Product, TestCustomer } from "./product.ts";

/** Saves what a customer would have typed into these sections, for journeys that begin later. */
export async function saveAnswers(
  { db }: Product,
  { onboardingId, contact }: TestCustomer,
  playbook: Playbook,
  facts: Facts,
  sections: readonly string[] = playbook.sections.map(({ key }) => key),
): Promise<void> {
  const asked = bindPlaybook(playbook).sections.filter(({ section }) =>
    sections.includes(section.key),
  );
  const entered = asked.flatMap(({ questions }) =>
    questions.map((question) => {
      const fact = facts[question.base.key];
      return [question.base.key, fact === undefined ? {} : question.enter(fact)] as const;
    }),
  );
  const form = { entered: Object.fromEntries(entered), confirmed: [], unknownFields: [] };
  const origin = { revision: Number.MAX_SAFE_INTEGER, formId: "" };
  await saveSection(db, { actor: contact, now: new Date() }, { onboardingId, form, origin });
}

/** Fills and sends the kickoff behind the pages. @returns the reference of the submission */
export async function sendKickoff(
  product: Product,
  customer: TestCustomer,
  playbook: Playbook,
  facts: Facts,
): Promise<string> {
  await saveAnswers(product, customer, playbook, facts);
  const by = { actor: customer.contact, now: new Date() };
  const { reference } = await submitKickoff(product.db, by, customer, product);
  return reference;
}

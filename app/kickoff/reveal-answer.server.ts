import type { Transaction } from "kysely";
import type { Database } from "../../db/client.ts";
import type { DB } from "../../db/types.ts";
import { factsInForce } from "../facts/queries.server.ts";
import { holdsSealed, openedFact } from "../facts/sealed-fact.ts";
import { Refusal } from "../lib/errors.ts";
import type { DataKey } from "../lib/site.ts";
import { type By, changeOnboarding } from "../onboardings/change.server.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { requireRole } from "../staff/require-role.ts";
import { bindPlaybook } from "./bound-playbook.ts";
import { plainText } from "./question-types/entered.ts";
import { receiverFor } from "./receiver.server.ts";
import { revealingRoles } from "./revealing.ts";

/** One answer of an onboarding. */
export type OneAnswer = { readonly onboardingId: string; readonly key: string };

/**
 * Reads a sealed answer in full, and records that it was read and by whom.
 * @returns the answer, line by line
 * @throws Refusal not_allowed for anybody but managers and administrators; not_found where nothing
 * sealed is known; conflict when it was sealed with another key
 */
export async function revealAnswer(
  db: Database,
  by: By,
  { onboardingId, key }: OneAnswer,
  dataKey: DataKey,
): Promise<string> {
  return changeOnboarding(db, onboardingId, by, async ({ trx, onboarding, actor, record }) => {
    requireRole(actor, "read this answer in full", revealingRoles);
    const value = await sealedValue(trx, onboarding.customer_id, key);
    const { document } = await getVersion(trx, onboarding.playbook_version_id);
    const question = bindPlaybook(document).questions.get(key);
    const { unseal } = receiverFor(dataKey, onboarding.customer_id);
    const inClear = openedFact(value, (sealed) => unseal(sealed) ?? refuse());
    record({ type: "answer_revealed", key, label: question?.base.label ?? key });
    return question ? question.show(inClear) : plainText(inClear);
  });
}

async function sealedValue(trx: Transaction<DB>, customerId: string, key: string) {
  const known = (await factsInForce(trx, customerId)).find((fact) => fact.key === key);
  if (known && holdsSealed(known.value)) return known.value;
  throw new Refusal("not_found", "There is nothing sealed under this question.");
}

function refuse(): never {
  throw new Refusal("conflict", "This was sealed with another key. Ask whoever runs the server.");
}

import type { Transaction } from "kysely";
import type { Database } from "../../db/client.ts";
import type { DB } from "../../db/types.ts";
import { Refusal } from "../lib/errors.ts";
import type { DataKey } from "../lib/site.ts";
import { type By, type Change, changeOnboarding } from "../onboardings/change.server.ts";
import { getVersion } from "../playbook/versions.server.ts";
import { requireRole } from "../staff/require-role.ts";
import { bindPlaybook } from "./bound-playbook.ts";
import { receiverFor } from "./receiver.server.ts";
import type { OneAnswer } from "./reveal-answer.server.ts";
import { revealingRoles } from "./revealing.ts";

/**
 * Opens a one-time box: says what is in it, and wipes it in the same transaction. Who opens it is
 * recorded. Of two who open it at once, one gets it.
 * @throws Refusal not_allowed for anybody but managers and administrators; gone when it is empty; conflict when it was sealed with another key
 */
export async function openBox(
  db: Database,
  by: By,
  { onboardingId, key }: OneAnswer,
  dataKey: DataKey,
): Promise<string> {
  return changeOnboarding(db, onboardingId, by, async (change) => {
    const { trx, onboarding, actor, record } = change;
    requireRole(actor, "open this box", revealingRoles);
    const { id, sealed } = await fullBox(change, key);
    const { unseal } = receiverFor(dataKey, onboarding.customer_id);
    const text = unseal(sealed)?.slice(id.length + 1);
    if (text === undefined)
      throw new Refusal(
        "conflict",
        "This was sealed with another key. Ask whoever runs the server.",
      );
    await wipe(trx, id, change);
    const { document } = await getVersion(trx, onboarding.playbook_version_id);
    const label = bindPlaybook(document).questions.get(key)?.base.label ?? key;
    record({ type: "secret_opened", key, label });
    return text;
  });
}

/** The box that still holds something. The row of the onboarding is locked: nobody else is at it. */
async function fullBox({ trx, onboarding, now }: Change, key: string) {
  const box = await trx
    .selectFrom("secret_boxes")
    .select(["id", "sealed", "opened_by", "expires_at"])
    .where("onboarding_id", "=", onboarding.id)
    .where("question_key", "=", key)
    .orderBy("filled_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (box?.sealed && box.expires_at > now) return { id: box.id, sealed: box.sealed };
  const why = box?.opened_by ? `${box.opened_by} has opened it.` : "Nobody opened it in time.";
  throw new Refusal("gone", `The box is empty. ${why} Ask the customer to fill it again.`);
}

async function wipe(trx: Transaction<DB>, id: string, { now, actor }: Change): Promise<void> {
  await trx
    .updateTable("secret_boxes")
    .set({ sealed: null, opened_at: now, opened_by: actor.name })
    .where("id", "=", id)
    .execute();
}

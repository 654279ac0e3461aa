import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import type { By } from "../onboardings/change.server.ts";
import { requireRole } from "../staff/require-role.ts";
import { findPublished } from "./versions.server.ts";

/**
 * Discards the draft of a playbook. The published version stays; a playbook that was never
 * published goes with its draft.
 * @param input the revision that the person has seen
 * @returns whether the playbook is still there
 * @throws Refusal not_allowed, or conflict when somebody else has saved, published or discarded it meanwhile
 */
export async function discardDraft(
  db: Database,
  { actor }: By,
  { key, revision }: { readonly key: string; readonly revision: number },
): Promise<{ stays: boolean }> {
  requireRole(actor, "discard changes to playbooks", ["manager", "admin"]);
  return db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom("playbook_versions")
      .where("playbook_key", "=", key)
      .where("revision", "=", revision)
      .where("published_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!gone)
      throw new Refusal(
        "conflict",
        "Somebody else has changed this playbook since you opened it. Look at it again first.",
      );
    const stays = (await findPublished(trx, key)) !== undefined;
    if (!stays) await trx.deleteFrom("playbooks").where("key", "=", key).execute();
    return { stays };
  });
}

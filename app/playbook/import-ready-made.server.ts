import { type Database, json } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import type { By } from "../onboardings/change.server.ts";
import { requireRole } from "../staff/require-role.ts";
import { readyMade } from "./ready-made/ready-made.ts";

/**
 * Brings a playbook of the product into use, published as it is. One that is there already stays
 * as the company has made it.
 * @returns the published version; nothing new when the playbook was there
 * @throws Refusal not_allowed, or not_found for a key that is not one of the product's
 */
export async function importReadyMade(
  db: Database,
  { actor, now }: By,
  { key }: { readonly key: string },
): Promise<{ imported: boolean }> {
  requireRole(actor, "add playbooks", ["manager", "admin"]);
  const document = readyMade().find((playbook) => playbook.key === key);
  if (!document) throw new Refusal("not_found", "There is no such ready-made playbook.");
  return db.transaction().execute(async (trx) => {
    const made = await trx
      .insertInto("playbooks")
      .values({ key, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning("key")
      .executeTakeFirst();
    if (!made) return { imported: false };
    const by = { updated_at: now, updated_by: actor.id, published_at: now, published_by: actor.id };
    await trx
      .insertInto("playbook_versions")
      .values({ playbook_key: key, version: 1, document: json(document), ...by })
      .execute();
    return { imported: true };
  });
}

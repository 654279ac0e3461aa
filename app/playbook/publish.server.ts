import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import type { By } from "../onboardings/change.server.ts";
import { requireRole } from "../staff/require-role.ts";
import { diagnose } from "./diagnose.ts";
import type { Playbook } from "./schema.ts";
import { findDraft } from "./versions.server.ts";

/**
 * Publishes the draft of a playbook: new onboardings run on it, running ones stay on theirs.
 * @param input the revision that the person has seen
 * @throws Refusal not_allowed, not_found without a draft, invalid while something is wrong with it,
 * or conflict when somebody else has changed it meanwhile
 */
export async function publishPlaybook(
  db: Database,
  { actor, now }: By,
  { key, revision }: { readonly key: string; readonly revision: number },
): Promise<{ id: string; version: number }> {
  requireRole(actor, "publish playbooks", ["manager", "admin"]);
  const draft = await findDraft(db, key);
  if (!draft) throw new Refusal("not_found", "There is nothing new to publish.");
  requireSound(draft.document);
  // Names the revision again: a save in between keeps this from happening.
  const published =
    draft.revision === revision ? await stamp(db, draft.id, revision, actor.id, now) : undefined;
  if (!published) {
    throw new Refusal(
      "conflict",
      "Somebody else has changed this playbook since you opened it. Look at it again, then publish.",
    );
  }
  return published;
}

async function stamp(db: Database, id: string, revision: number, by: string, now: Date) {
  return db
    .updateTable("playbook_versions")
    .set({ published_at: now, published_by: by })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("published_at", "is", null)
    .returning(["id", "version"])
    .executeTakeFirst();
}

function requireSound(document: Playbook): void {
  const errors = diagnose(document).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (!first) return;
  const others = errors.length > 1 ? ` There are ${errors.length} things to mend in all.` : "";
  throw new Refusal("invalid", `${first.message}${others}`);
}

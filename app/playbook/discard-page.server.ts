import type { Database } from "../../db/client.ts";
import type { By } from "../onboardings/change.server.ts";
import { requireRole } from "../staff/require-role.ts";
import { changesBetween } from "./changes.ts";
import { findPublished, getDraft } from "./versions.server.ts";

/**
 * What is lost when the draft of a playbook is discarded.
 * @throws Refusal not_allowed, or not_found when there is no draft
 */
export async function getDiscardPage(db: Database, { actor }: By, key: string) {
  requireRole(actor, "discard changes to playbooks", ["manager", "admin"]);
  const { document, revision } = await getDraft(db, key);
  const published = await findPublished(db, key);
  return {
    key,
    name: document.name,
    revision,
    version: published?.version ?? null,
    changes: published ? changesBetween(published.document, document) : [],
  };
}

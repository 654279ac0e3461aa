import type { Playbook } from "../../app/playbook/schema.ts";
import { type Database, json } from "../../db/client.ts";
import { monday } from "./cast.ts";

/** Publishes a playbook of a test's own. */
export async function addPlaybook(db: Database, playbook: Playbook, by: string): Promise<void> {
  await db.insertInto("playbooks").values({ key: playbook.key, created_at: monday }).execute();
  await db
    .insertInto("playbook_versions")
    .values({
      playbook_key: playbook.key,
      version: 1,
      document: json(playbook),
      published_at: monday,
      published_by: by,
      updated_at: monday,
    })
    .execute();
}

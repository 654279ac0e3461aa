import type { Database } from "../../db/client.ts";

/** Names the company that runs the portal under test. */
export async function nameCompany(db: Database, name = "Harbour & Lane"): Promise<void> {
  await db.updateTable("company").set({ name }).execute();
}

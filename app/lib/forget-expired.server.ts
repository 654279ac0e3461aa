import type { Database } from "../../db/client.ts";

/** Deletes what has run out and opens nothing any more. */
export async function forgetExpired(db: Database, now: Date): Promise<void> {
  await db.deleteFrom("staff_sessions").where("expires_at", "<", now).execute();
  await db.deleteFrom("staff_verifications").where("expires_at", "<", now).execute();
  await db.deleteFrom("rate_limits").where("expire", "<", now.getTime()).execute();
}

import { sql } from "kysely";
import type { Database } from "../../db/client.ts";

/** The PostgreSQL channel on which changed onboardings are hinted at, as ids joined by commas. */
export const changesChannel = "onboarding_changes";

const waiting = new WeakMap<Database, Set<string>>();
const idsPerHint = 200;

/**
 * Hints to every process that an onboarding has changed. Called after the commit: inside the
 * transaction a NOTIFY would make commits wait for each other. Hints given in the same moment
 * travel as one. A lost hint costs seconds: streams compare versions regularly.
 */
export function announce(db: Database, onboardingId: string): void {
  const ids = waiting.get(db) ?? new Set<string>();
  if (ids.size === 0) setImmediate(() => void flush(db, ids));
  ids.add(onboardingId);
  waiting.set(db, ids);
}

async function flush(db: Database, ids: Set<string>): Promise<void> {
  const all = [...ids];
  ids.clear();
  for (let start = 0; start < all.length; start += idsPerHint) {
    const hint = all.slice(start, start + idsPerHint).join(",");
    await sql`select pg_notify(${changesChannel}, ${hint})`.execute(db).catch(() => undefined);
  }
}

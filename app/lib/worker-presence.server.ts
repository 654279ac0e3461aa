import { sql } from "kysely";
import type { Database } from "../../db/client.ts";
import { type KeptConnection, keepConnected } from "./kept-connection.server.ts";

/** A worker that has just begun may hold a job a moment before it is seen to be there. */
const graceSeconds = 5;

/**
 * Shows that a worker lives, for as long as its connection does: it holds an advisory lock under
 * its name. When the process is killed, PostgreSQL lets the lock go at once.
 */
export function showPresence(url: string, worker: string): KeptConnection {
  return keepConnected(url, async (client) => {
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [worker]);
  });
}

/**
 * Frees jobs held by workers that are no more, so that another takes them up in seconds; by itself
 * the queue would wait four hours.
 * @returns the names of those workers
 */
export async function freeAbandonedJobs(db: Database): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    // Taking the lock of a worker succeeds only when nobody holds it; it ends with this transaction.
    const { rows } = await sql<{ worker: string }>`
      with holding as materialized (
        select distinct locked_by as worker from graphile_worker.jobs
        where locked_at < now() - make_interval(secs => ${graceSeconds})
      )
      select worker from holding where pg_try_advisory_xact_lock(hashtextextended(worker, 0))
    `.execute(trx);
    const gone = rows.map(({ worker }) => worker);
    if (gone.length > 0)
      await sql`select graphile_worker.force_unlock_workers(${gone})`.execute(trx);
    return gone;
  });
}

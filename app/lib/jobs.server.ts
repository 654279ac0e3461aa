import { type Kysely, sql } from "kysely";
import type { DB } from "../../db/types.ts";
import { type JobName, type JobPayload, jobTypes } from "./job-types.ts";

export type JobOptions = {
  /** Jobs with the same key are one job as long as it has not begun. */
  readonly key?: string;
  /** Not before this moment; at once when left out. */
  readonly runAt?: Date;
  /** How often it is tried in all, with growing pauses: 10 attempts take about ten hours. */
  readonly maxAttempts?: number;
};

/**
 * Adds a job in the caller's transaction: what is rolled back is never done.
 * @throws ZodError when the payload is not what this job is told
 */
export async function addJob<Name extends JobName>(
  trx: Kysely<DB>,
  name: Name,
  payload: JobPayload<Name>,
  { key, runAt, maxAttempts = 10 }: JobOptions = {},
): Promise<void> {
  const told = JSON.stringify(jobTypes[name].parse(payload));
  await sql`select graphile_worker.add_job(${name}, payload => ${told}::json, run_at => ${runAt ?? null}::timestamptz,
    max_attempts => ${maxAttempts}, job_key => ${key ?? null})`.execute(trx);
}

import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { addJob } from "./jobs.server.ts";
import { freeAbandonedJobs, showPresence } from "./worker-presence.server.ts";

let database: TestDatabase;
let db: TestDatabase["db"];

beforeAll(async () => {
  database = await testDatabase();
  db = database.db;
});
afterAll(() => database.close());
beforeEach(() => sql`delete from graphile_worker._private_jobs`.execute(db));

/** A job that a worker has taken some time ago. */
async function taken(worker: string, secondsAgo: number): Promise<void> {
  await addJob(db, "record_email", { emailId: randomUUID() }, { key: worker });
  await sql`update graphile_worker._private_jobs set locked_by = ${worker},
    locked_at = now() - make_interval(secs => ${secondsAgo}) where key = ${worker}`.execute(db);
}

async function free(): Promise<number> {
  const { rows } = await sql`select 1 from graphile_worker.jobs where locked_by is null`.execute(
    db,
  );
  return rows.length;
}

it("frees the jobs of a worker that is gone", async () => {
  await taken("pool-gone", 30);
  expect(await freeAbandonedJobs(db)).toEqual(["pool-gone"]);
  expect(await free()).toBe(1);
});

it("leaves a living worker its jobs until it ends", async () => {
  const presence = showPresence(database.url, "pool-alive");
  await vi.waitFor(async () => {
    const { rows } =
      await sql`select 1 from pg_locks where locktype = 'advisory' and granted`.execute(db);
    expect(rows.length).toBeGreaterThan(0);
  });
  await taken("pool-alive", 3600);
  expect(await freeAbandonedJobs(db)).toEqual([]);
  await presence.stop();
  await vi.waitFor(async () => expect(await freeAbandonedJobs(db)).toEqual(["pool-alive"]));
});

it("leaves a job alone that was taken a moment ago: its worker may only just have begun", async () => {
  await taken("pool-new", 1);
  expect(await freeAbandonedJobs(db)).toEqual([]);
  expect(await free()).toBe(0);
});

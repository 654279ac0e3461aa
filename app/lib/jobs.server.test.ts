import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { addJob } from "./jobs.server.ts";

let database: TestDatabase;
let db: TestDatabase["db"];

beforeAll(async () => {
  database = await testDatabase();
  db = database.db;
});
afterAll(() => database.close());
beforeEach(() => sql`delete from graphile_worker._private_jobs`.execute(db));

async function jobs() {
  const { rows } = await sql<{ payload: unknown; run_at: Date; max_attempts: number }>`
    select payload, run_at, max_attempts from graphile_worker._private_jobs`.execute(db);
  return rows;
}

it("adds a job that is done once at the time it is told", async () => {
  const emailId = randomUUID();
  const runAt = new Date("2031-01-01T10:00:00Z");
  await addJob(db, "record_email", { emailId }, { runAt, maxAttempts: 3 });
  expect(await jobs()).toEqual([{ payload: { emailId }, run_at: runAt, max_attempts: 3 }]);
});

it("goes with the transaction it is part of", async () => {
  const change = db.transaction().execute(async (trx) => {
    await addJob(trx, "record_email", { emailId: randomUUID() });
    throw new Error("rolled back");
  });
  await expect(change).rejects.toThrow("rolled back");
  expect(await jobs()).toEqual([]);
});

it("is one job for one key", async () => {
  await addJob(db, "record_email", { emailId: randomUUID() }, { key: "a" });
  await addJob(db, "record_email", { emailId: randomUUID() }, { key: "a" });
  expect(await jobs()).toHaveLength(1);
});

it("refuses a payload that the job is not told", async () => {
  await expect(addJob(db, "send_email", { emailId: "not an id" })).rejects.toThrow();
  expect(await jobs()).toEqual([]);
});

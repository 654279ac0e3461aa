import { afterAll, beforeAll, expect, it } from "vitest";
import { connect } from "../../db/client.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { forgetExpired } from "./forget-expired.server.ts";
import { countAttempt } from "./rate-limits.server.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function attempts(count: number, who: string, db = database.db): Promise<void> {
  for (let at = 0; at < count; at += 1) await countAttempt(db, "sign_in_email", who);
}

it("lets through what is allowed, then says how long to wait", async () => {
  await attempts(5, "ruth@fern.test");
  const sixth = attempts(1, "ruth@fern.test");
  await expect(sixth).rejects.toMatchObject({
    code: "too_many",
    message: "That was tried too often. Please wait 15 minutes and try again.",
  });
});

it("counts each on their own, and upper and lower case as one", async () => {
  await attempts(5, "ann@fern.test");
  await attempts(1, "bob@fern.test");
  await expect(attempts(1, "ANN@fern.test")).rejects.toMatchObject({ code: "too_many" });
});

it("counts for all processes together what guards sign-in", async () => {
  const elsewhere = connect(database.url, 2);
  await attempts(3, "both@fern.test");
  await attempts(2, "both@fern.test", elsewhere.db);
  await expect(attempts(1, "both@fern.test")).rejects.toMatchObject({ code: "too_many" });
  await elsewhere.close();
});

it("counts each attempt, however many come at once", async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => attempts(1, "rush@fern.test")),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
});

it("keeps no address, and forgets the counts when they have run out", async () => {
  await attempts(1, "private@fern.test");
  const rows = await database.db.selectFrom("rate_limits").select("key").execute();
  expect(JSON.stringify(rows)).not.toContain("fern.test");
  await forgetExpired(database.db, new Date(Date.now() + 60 * 60_000));
  expect(await database.db.selectFrom("rate_limits").select("key").execute()).toEqual([]);
});

it("keeps a portal from being flooded without writing to the database", async () => {
  for (let at = 0; at < 20; at += 1) await countAttempt(database.db, "note", "link-1");
  await expect(countAttempt(database.db, "note", "link-1")).rejects.toMatchObject({
    code: "too_many",
  });
  await countAttempt(database.db, "note", "link-2");
  expect(
    await database.db
      .selectFrom("rate_limits")
      .select("key")
      .where("key", "like", "note%")
      .execute(),
  ).toEqual([]);
});

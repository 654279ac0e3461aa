import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { seedDemo } from "./demo.ts";

const site = {
  APP_URL: "http://localhost:3000",
  APP_SECRET: "a secret of the demo test, long enough",
};
const now = new Date("2026-11-18T15:00:00Z");
const hourMs = 3_600_000;
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await seedDemo(database.db, { now, site });
});
afterAll(() => database.close());

test("every stage has customers, on three published playbooks", async () => {
  const rows = await database.db
    .selectFrom("onboardings")
    .innerJoin("playbook_versions", "playbook_versions.id", "playbook_version_id")
    .select(["stage", "playbook_key", "published_at"])
    .execute();
  const count = (stage: string) => rows.filter((row) => row.stage === stage).length;
  expect(["handed_over", "kickoff", "under_way", "live"].map(count)).toEqual([1, 1, 4, 3]);
  expect(new Set(rows.map(({ playbook_key }) => playbook_key)).size).toBe(3);
  expect(rows.filter(({ published_at }) => published_at === null)).toEqual([]);
});

test("somebody waits for us, somebody for them, something is late and something blocked", async () => {
  const { db } = database;
  const onboardings = await db
    .selectFrom("onboardings")
    .select(["waiting_on", "blocked_tasks"])
    .where("stage", "=", "under_way")
    .execute();
  expect(new Set(onboardings.map(({ waiting_on }) => waiting_on))).toEqual(
    new Set(["us", "customer"]),
  );
  expect(onboardings.some(({ blocked_tasks }) => blocked_tasks > 0)).toBe(true);
  const late = await db
    .selectFrom("tasks")
    .select("key")
    .where("status", "=", "open")
    .where("owner_role", "!=", "customer")
    .where("due_on", "<", "2026-11-18")
    .execute();
  expect(late.length).toBeGreaterThan(0);
});

test("nothing happens later than now", async () => {
  const { db } = database;
  const events = await db.selectFrom("events").select("id").where("at", ">", now).execute();
  const tasks = await db.selectFrom("tasks").select("id").where("done_at", ">", now).execute();
  expect([...events, ...tasks]).toEqual([]);
});

test("every customer was welcomed within the hour, and no mail is left to send", async () => {
  const { db } = database;
  const welcomes = await db
    .selectFrom("emails")
    .innerJoin("onboardings", "onboardings.id", "onboarding_id")
    .select(["sent_at", "won_at"])
    .where("template", "=", "welcome")
    .execute();
  expect(welcomes).toHaveLength(9);
  for (const { sent_at, won_at } of welcomes)
    expect((sent_at?.getTime() ?? Infinity) - won_at.getTime()).toBeLessThan(hourMs);
  expect(
    await db.selectFrom("emails").select("id").where("status", "!=", "outbox").execute(),
  ).toEqual([]);
});

test("the people of the demo fill every role and have faces", async () => {
  const staff = await database.db.selectFrom("staff").select(["role", "photo_file_id"]).execute();
  expect(new Set(staff.map(({ role }) => role))).toEqual(new Set(["sales", "manager", "admin"]));
  expect(staff.filter(({ photo_file_id }) => photo_file_id !== null).length).toBeGreaterThan(
    staff.length / 2,
  );
});

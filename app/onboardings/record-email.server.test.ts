import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { json } from "../../db/client.ts";
import { addTestStaff } from "../../tests/factories/staff.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { recordEmail } from "./record-email.server.ts";

const now = new Date("2026-03-02T09:00:00Z");
let database: TestDatabase;
let db: TestDatabase["db"];
let onboardingId: string;
let count = 0;

beforeAll(async () => {
  database = await testDatabase();
  db = database.db;
  onboardingId = await addOnboarding();
});
afterAll(() => database.close());
beforeEach(() => db.deleteFrom("events").execute());

async function addOnboarding(): Promise<string> {
  const { id: staff } = await addTestStaff(db);
  await db.insertInto("playbooks").values({ key: "test", created_at: now }).execute();
  const version = { playbook_key: "test", version: 1, document: json({}), updated_at: now };
  const { id: playbook } = await db
    .insertInto("playbook_versions")
    .values(version)
    .returning("id")
    .executeTakeFirstOrThrow();
  const place = { time_zone: "Europe/London", country: "GB", created_at: now };
  const { id: customer } = await db
    .insertInto("customers")
    .values({ name: "Fern", ...place })
    .returning("id")
    .executeTakeFirstOrThrow();
  const people = { seller_id: staff, manager_id: staff, concierge_id: staff, owner_id: staff };
  const moments = { won_at: now, changed_at: now, created_at: now };
  const { id } = await db
    .insertInto("onboardings")
    .values({
      customer_id: customer,
      playbook_version_id: playbook,
      endorsement: "Good",
      ...people,
      ...moments,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

type State = {
  template?: string;
  status?: "waiting" | "outbox" | "accepted" | "failed" | "bounced";
  reason?: string;
};

async function email(
  { template = "welcome", status = "accepted", reason }: State,
  about: string | null = onboardingId,
) {
  count += 1;
  const to = { to_name: "Ruth", to_email: "ruth@fern.test", from_name: "Priya" };
  const row = {
    key: `record:${count}`,
    template,
    status,
    reason,
    subject: "Hello",
    onboarding_id: about,
    created_at: now,
    ...to,
  };
  return (await db.insertInto("emails").values(row).returning("id").executeTakeFirstOrThrow()).id;
}

const events = () =>
  db.selectFrom("events").select(["type", "data", "actor_kind"]).orderBy("id").execute();

it.each(["accepted", "outbox"] as const)("records a welcome that is %s, once", async (status) => {
  const id = await email({ status });
  await Promise.all([recordEmail(db, id, now), recordEmail(db, id, now)]);
  await recordEmail(db, id, now);
  expect(await events()).toEqual([
    { type: "welcome_sent", data: { to: "Ruth" }, actor_kind: "system" },
  ]);
});

it.each(["failed", "bounced"] as const)("records that an email %s, and why", async (status) => {
  const id = await email({ template: "receipt", status, reason: "no such mailbox" });
  await recordEmail(db, id, now);
  await recordEmail(db, id, now);
  const data = { to: "Ruth", subject: "Hello", reason: "no such mailbox" };
  expect(await events()).toEqual([{ type: "email_failed", data, actor_kind: "system" }]);
});

it("records a welcome that was sent and then bounced as both", async () => {
  const id = await email({});
  await recordEmail(db, id, now);
  await db.updateTable("emails").set({ status: "bounced" }).where("id", "=", id).execute();
  await recordEmail(db, id, now);
  expect((await events()).map(({ type }) => type)).toEqual(["welcome_sent", "email_failed"]);
});

it("says nothing of other emails, of one that waits, and of one about no onboarding", async () => {
  for (const id of [
    await email({ template: "receipt" }),
    await email({ status: "waiting" }),
    await email({}, null),
  ]) {
    await recordEmail(db, id, now);
  }
  expect(await events()).toEqual([]);
});

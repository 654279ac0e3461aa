import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { testEnv } from "../../tests/factories/env.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { queueEmail } from "./email-queue.server.ts";
import { recordDelivery } from "./email-status.server.ts";

const secret = `whsec_${Buffer.from("a webhook secret of tests").toString("base64")}`;
const now = new Date("2026-03-02T09:00:00Z");
let database: TestDatabase;
let id: string;
let count = 0;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  count += 1;
  const props = {
    contact: "Ruth",
    concierge: "Priya",
    portalUrl: "http://portal.test/p/x",
    until: "June",
  };
  const to = { name: "Ruth", email: "ruth@fern.test" };
  const envelope = {
    key: `status:${count}`,
    to,
    fromName: "Priya",
    now,
    secret: testEnv.APP_SECRET,
  };
  id = (await queueEmail(database.db, { template: "link-renewed", props, ...envelope })) ?? "";
  await database.db
    .updateTable("emails")
    .set({ status: "accepted", provider_id: `p-${count}` })
    .where("id", "=", id)
    .execute();
});

function report(type: string, data: Record<string, unknown> = {}, key = secret) {
  const body = JSON.stringify({
    type,
    created_at: now.toISOString(),
    data: { email_id: `p-${count}`, ...data },
  });
  const seconds = String(now.getTime() / 1000);
  const mac = createHmac("sha256", Buffer.from(key.slice(6), "base64"))
    .update(`msg_1.${seconds}.${body}`)
    .digest("base64");
  const headers = new Headers({
    "svix-id": "msg_1",
    "svix-timestamp": seconds,
    "svix-signature": `v1,${mac}`,
  });
  return recordDelivery(database.db, { headers, body, secret, now });
}

const state = () =>
  database.db
    .selectFrom("emails")
    .select(["status", "reason"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();

it("notes that an email was delivered", async () => {
  await report("email.delivered");
  expect(await state()).toEqual({ status: "delivered", reason: null });
});

it("notes a bounce and why, also after a delivery", async () => {
  await report("email.delivered");
  await report("email.bounced", { bounce: { message: "no such mailbox" } });
  expect(await state()).toEqual({ status: "bounced", reason: "no such mailbox" });
});

it("is not led astray by reports in the wrong order or twice", async () => {
  await report("email.bounced", { bounce: { message: "no such mailbox" } });
  await report("email.delivered");
  await report("email.failed", { failed: { reason: "late" } });
  expect(await state()).toEqual({ status: "bounced", reason: "no such mailbox" });
});

it("knows an email by its own id where the provider's is not noted yet", async () => {
  await database.db
    .updateTable("emails")
    .set({ provider_id: null, status: "waiting" })
    .where("id", "=", id)
    .execute();
  await report("email.delivered", { tags: { email_id: id } });
  expect((await state()).status).toBe("delivered");
});

it("passes over emails of others and kinds of no use", async () => {
  await report("email.delivered", { email_id: "somebody-else" });
  await report("email.opened");
  await report("contact.created", { email_id: undefined, email: "x@y.test" });
  expect((await state()).status).toBe("accepted");
});

it("refuses a report that others have signed, and changes nothing", async () => {
  const forged = report("email.bounced", {}, `whsec_${Buffer.from("another").toString("base64")}`);
  await expect(forged).rejects.toMatchObject({ code: "not_allowed" });
  expect((await state()).status).toBe("accepted");
});

it("refuses every report where none are set up", async () => {
  const unset = recordDelivery(database.db, {
    headers: new Headers(),
    body: "{}",
    secret: undefined,
    now,
  });
  await expect(unset).rejects.toMatchObject({ code: "not_found" });
});

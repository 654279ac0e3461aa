import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { nameCompany } from "../../tests/factories/company.ts";
import { testEnv } from "../../tests/factories/env.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { type MailProvider, startMailProvider } from "../../tests/support/mail-provider.ts";
import { type Envelope, queueEmail } from "./email-queue.server.ts";
import { listEmails, readEmail } from "./outbox.server.ts";
import { NotSentYet, sendEmail } from "./send-email.server.ts";

const secret = testEnv.APP_SECRET;
const now = new Date("2026-03-02T09:00:00Z");
const reader = { email: "anybody@staff.test", role: "sales" };

let database: TestDatabase;
let db: TestDatabase["db"];
let mail: MailProvider;
let count = 0;

beforeAll(async () => {
  database = await testDatabase();
  db = database.db;
  await nameCompany(db);
  mail = await startMailProvider();
});
afterAll(async () => {
  await mail.close();
  await database.close();
});
beforeEach(() => {
  mail.posted.length = 0;
  mail.answers.length = 0;
  count += 1;
});

const portalUrl = "http://portal.test/p/the-token-of-a-portal";
const renewed = { contact: "Ruth", concierge: "Priya Nair", portalUrl, until: "30 June" };

function envelope(changes: Partial<Envelope> = {}): Envelope {
  const to = { name: "Ruth Ferreira", email: "ruth@fern.test" };
  return {
    key: `test:${count}`,
    to,
    fromName: "Priya Nair",
    replyTo: "priya@staff.test",
    now,
    secret,
    ...changes,
  };
}

async function queued(): Promise<string> {
  const id = await queueEmail(db, { template: "link-renewed", props: renewed, ...envelope() });
  if (id === null) throw new Error("not queued");
  return id;
}

async function jobsOf(name: string, emailId: string): Promise<number> {
  const { rows } = await sql`
    select 1 from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id
    where identifier = ${name} and payload ->> 'emailId' = ${emailId}`.execute(db);
  return rows.length;
}

const send = (id: string, isLastTry = false) =>
  sendEmail({ db, secret, provider: mail.provider }, id, { now, isLastTry });

describe("queueing", () => {
  it("adds one row and one job for a key, whoever is first", async () => {
    const email = { template: "link-renewed", props: renewed, ...envelope() } as const;
    const ids = await Promise.all(
      [1, 2, 3].map(() => db.transaction().execute((trx) => queueEmail(trx, email))),
    );
    const [id, ...others] = ids.filter((found) => found !== null);
    expect(others).toEqual([]);
    expect(await jobsOf("send_email", id ?? "")).toBe(1);
  });

  it("leaves nothing behind when the change it belongs to is rolled back", async () => {
    let id = "";
    const change = db.transaction().execute(async (trx) => {
      id =
        (await queueEmail(trx, { template: "link-renewed", props: renewed, ...envelope() })) ?? "";
      throw new Error("rolled back");
    });
    await expect(change).rejects.toThrow("rolled back");
    expect(await jobsOf("send_email", id)).toBe(0);
    expect(
      await db.selectFrom("emails").select("id").where("key", "=", `test:${count}`).execute(),
    ).toEqual([]);
  });

  it("keeps what it says unreadable in the database", async () => {
    const id = await queued();
    await send(id);
    const row = await db
      .selectFrom("emails")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(row.sealed?.toString("latin1")).not.toContain("the-token-of-a-portal");
    expect(JSON.stringify({ ...row, sealed: null })).not.toContain("the-token-of-a-portal");
  });

  it("refuses props that do not fit", async () => {
    const props = { ...renewed, portalUrl: "javascript:alert(1)" };
    await expect(
      queueEmail(db, { template: "link-renewed", props, ...envelope() }),
    ).rejects.toThrow();
  });
});

describe("sending", () => {
  it("hands the email to the provider, from a person, with its id as the key", async () => {
    const id = await queued();
    await send(id);
    expect(mail.posted).toHaveLength(1);
    expect(mail.posted[0]?.headers["idempotency-key"]).toBe(id);
    expect(mail.posted[0]?.body).toMatchObject({
      from: '"Priya Nair" <hello@onward.test>',
      to: "ruth@fern.test",
      reply_to: "priya@staff.test",
      subject: "A new address for your page at Harbour & Lane",
      text: expect.stringContaining(portalUrl),
      tags: [{ name: "email_id", value: id }],
    });
    expect(await readEmail(db, reader, { id, secret })).toMatchObject({
      status: "accepted",
      sentAt: now,
      reason: null,
    });
    expect(await jobsOf("record_email", id)).toBe(1);
  });

  it("sends once, though the job is done again and again and by several workers", async () => {
    const id = await queued();
    await Promise.all([send(id), send(id), send(id)]);
    await send(id);
    expect(mail.posted).toHaveLength(1);
  });

  it("without a provider keeps the email in the outbox, to be read there", async () => {
    const id = await queued();
    await sendEmail({ db, secret, provider: undefined }, id, { now, isLastTry: false });
    const email = await readEmail(db, reader, { id, secret });
    expect(email).toMatchObject({
      status: "outbox",
      sentAt: now,
      to: { name: "Ruth Ferreira", email: "ruth@fern.test" },
    });
    expect(email.written?.text).toContain(portalUrl);
    expect(email.written?.html).toContain("</html>");
    expect((await listEmails(db)).emails.map((entry) => entry.id)).toContain(id);
  });

  it.each([
    [429, "rate_limit_exceeded"],
    [500, "application_error"],
    [401, "invalid_api_key"],
    [409, "concurrent_idempotent_requests"],
  ])("tries again after %i %s, with the very same message", async (status, name) => {
    const id = await queued();
    mail.answers.push({ status, body: { statusCode: status, name, message: "not now" } });
    await expect(send(id)).rejects.toThrow(NotSentYet);
    expect(await readEmail(db, reader, { id, secret })).toMatchObject({
      status: "waiting",
      reason: `${name}: not now`,
      sentAt: null,
    });
    await nameCompany(db, "Renamed meanwhile");
    await send(id);
    await nameCompany(db);
    expect(mail.posted[1]?.body).toEqual(mail.posted[0]?.body);
    expect(await readEmail(db, reader, { id, secret })).toMatchObject({
      status: "accepted",
      reason: null,
    });
  });

  it("gives up after the last try, and says why", async () => {
    const id = await queued();
    mail.answers.push({
      status: 500,
      body: { statusCode: 500, name: "application_error", message: "down" },
    });
    await send(id, true);
    expect(await readEmail(db, reader, { id, secret })).toMatchObject({
      status: "failed",
      reason: "application_error: down",
    });
    expect(await jobsOf("record_email", id)).toBe(1);
  });

  it("does not try again what the provider will never take", async () => {
    const id = await queued();
    mail.answers.push({
      status: 422,
      body: { statusCode: 422, name: "validation_error", message: "no such domain" },
    });
    await send(id);
    await send(id);
    expect(mail.posted).toHaveLength(1);
    expect(await readEmail(db, reader, { id, secret })).toMatchObject({
      status: "failed",
      reason: "validation_error: no such domain",
    });
  });

  it("takes an email that was accepted before under the same key as sent", async () => {
    const id = await queued();
    mail.answers.push({
      status: 409,
      body: { statusCode: 409, name: "invalid_idempotent_request", message: "another body" },
    });
    await send(id);
    expect((await readEmail(db, reader, { id, secret })).status).toBe("accepted");
  });

  it("says when an email cannot be written at all, once no try is left", async () => {
    const id = await queued();
    await db
      .updateTable("emails")
      .set({ sealed: Buffer.alloc(40) })
      .where("id", "=", id)
      .execute();
    await expect(send(id)).rejects.toThrow();
    await expect(send(id, true)).rejects.toThrow();
    const row = await db
      .selectFrom("emails")
      .select(["status", "reason"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ status: "failed", reason: "It could not be written. The log says why." });
  });
});

describe("reading", () => {
  const admin = { email: "admin@staff.test", role: "admin" };
  const marek = { email: "Marek@staff.test", role: "sales" };

  async function signInEmail(): Promise<string> {
    const props = {
      name: "Marek",
      link: "http://portal.test/sign-in/link/x",
      code: "123456",
      minutes: 15,
    };
    const to = { name: "Marek", email: "marek@staff.test" };
    return (await queueEmail(db, { template: "sign-in", props, ...envelope({ to }) })) ?? "";
  }

  it("leaves a sign-in email to the person it is for, and to admins where nothing is sent", async () => {
    const id = await signInEmail();
    await sendEmail({ db, secret, provider: undefined }, id, { now, isLastTry: false });
    expect((await readEmail(db, marek, { id, secret })).written?.text).toContain("123456");
    expect((await readEmail(db, admin, { id, secret })).written?.text).toContain("123456");
    await expect(
      readEmail(db, { ...admin, role: "manager" }, { id, secret }),
    ).rejects.toMatchObject({ code: "not_allowed" });
  });

  it("keeps a sign-in email that was really sent even from admins", async () => {
    const id = await signInEmail();
    await send(id);
    await expect(readEmail(db, admin, { id, secret })).rejects.toMatchObject({
      code: "not_allowed",
    });
    expect((await readEmail(db, marek, { id, secret })).written?.text).toContain("123456");
  });

  it("shows no text before the email is written", async () => {
    expect((await readEmail(db, reader, { id: await queued(), secret })).written).toBeNull();
  });

  it.each(["00000000-0000-4000-8000-000000000000", "x", ""])(
    "finds nothing under %j",
    async (id) => {
      await expect(readEmail(db, reader, { id, secret })).rejects.toMatchObject({
        code: "not_found",
      });
    },
  );

  it("lists page by page, the newest first", async () => {
    for (let at = 0; at < 60; at += 1) {
      const created = new Date(now.getTime() + at * 1000);
      await queueEmail(db, {
        template: "link-renewed",
        props: renewed,
        ...envelope({ key: `page:${at}`, now: created }),
      });
    }
    const first = await listEmails(db);
    const second = await listEmails(db, { page: 2 });
    expect(first.hasMore).toBe(true);
    expect(second.hasMore).toBe(false);
    const ids = [...first.emails, ...second.emails].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(first.emails[0]?.createdAt).toEqual(new Date(now.getTime() + 59_000));
  });
});

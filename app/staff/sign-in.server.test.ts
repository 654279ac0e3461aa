import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { nameCompany } from "../../tests/factories/company.ts";
import { testEnv as env } from "../../tests/factories/env.ts";
import { addTestStaff, type TestStaff } from "../../tests/factories/staff.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { unsealContent } from "../lib/email-content.ts";
import { jobTypes } from "../lib/job-types.ts";
import { sendSignIn } from "./send-sign-in.server.ts";
import { findStaff, requireStaff, signOut } from "./session.server.ts";
import { hasPassword, setPassword } from "./set-password.server.ts";
import { requestSignIn, signInByCode, signInByLink, signInByPassword } from "./sign-in.server.ts";
import { makeSignInLink } from "./sign-in-links.server.ts";

let database: TestDatabase;
let db: TestDatabase["db"];
let person: TestStaff;
let address = 0;

beforeAll(async () => {
  database = await testDatabase();
  db = database.db;
  await nameCompany(db);
});
afterAll(() => database.close());
beforeEach(async () => {
  person = await addTestStaff(db);
  address += 1;
});

const request = new Request("http://portal.test/sign-in");
/** Every test comes from another address, so that limits of one do not reach another. */
const shared = () => ({ db, env, clientAddress: `10.0.0.${address}` });

function withCookies(headers: Headers, url = "http://portal.test/onboardings"): Request {
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return new Request(url, { headers: { cookie: cookies.join("; ") } });
}

function tokenIn(url: string): string {
  return new URL(url).pathname.split("/").at(-1) ?? "";
}

async function signedIn(staff = person): Promise<Request> {
  const token = tokenIn(await makeSignInLink(db, env, staff.id));
  return withCookies(await signInByLink(shared(), token, request));
}

/** Asks for an email, does the job, and reads the email that is queued. */
async function emailed(email = person.email): Promise<{ link: string; code: string }> {
  await requestSignIn(shared(), { email });
  const key = `sign-in:${Math.random()}`;
  await sendSignIn({ db, env }, { email, to: "/onboardings" }, { key, now: new Date() });
  const row = await db
    .selectFrom("emails")
    .select("sealed")
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  const content = row.sealed && unsealContent(env.APP_SECRET, row.sealed);
  if (!content || !("template" in content) || content.template !== "sign-in")
    throw new Error("no sign-in email");
  return content.props;
}

async function askedJobs() {
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs as job
    join graphile_worker._private_tasks as task on task.id = job.task_id where identifier = 'send_sign_in'`.execute(
    db,
  );
  return rows.map(({ payload }) => jobTypes.send_sign_in.parse(payload));
}

describe("a sign-in link", () => {
  it("signs in who it was made for", async () => {
    const found = await findStaff(shared(), await signedIn());
    expect(found?.actor).toEqual({
      kind: "staff",
      id: person.id,
      name: person.name,
      role: person.role,
    });
    expect(found?.member.email).toBe(person.email);
  });

  it("works once, even for two at the same moment", async () => {
    const token = tokenIn(await makeSignInLink(db, env, person.id));
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => signInByLink(shared(), token, request)),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(signInByLink(shared(), token, request)).rejects.toMatchObject({ code: "gone" });
  });

  it("runs out", async () => {
    const token = tokenIn(await makeSignInLink(db, env, person.id));
    await db
      .updateTable("staff_verifications")
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute();
    await expect(signInByLink(shared(), token, request)).rejects.toMatchObject({ code: "gone" });
  });

  it("printed on the console opens for a day, emailed for a quarter of an hour", async () => {
    const minutesLeft = async () => {
      const row = await db
        .selectFrom("staff_verifications")
        .select("expires_at")
        .where("value", "like", `%${person.email}%`)
        .orderBy("created_at", "desc")
        .executeTakeFirstOrThrow();
      return Math.round((row.expires_at.getTime() - Date.now()) / 60_000);
    };
    await makeSignInLink(db, env, person.id);
    expect(await minutesLeft()).toBe(24 * 60);
    await emailed();
    expect(await minutesLeft()).toBe(15);
  });

  it("stands nowhere in the database", async () => {
    const token = tokenIn(await makeSignInLink(db, env, person.id));
    const rows = await db.selectFrom("staff_verifications").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("is refused under another secret, and when made up", async () => {
    const other = { ...env, APP_SECRET: "another secret, just as long as it has to be" };
    const token = tokenIn(await makeSignInLink(db, other, person.id));
    await expect(signInByLink(shared(), token, request)).rejects.toMatchObject({ code: "gone" });
    await expect(signInByLink(shared(), "made-up", request)).rejects.toMatchObject({
      code: "gone",
    });
    await expect(signInByLink(shared(), "", request)).rejects.toMatchObject({ code: "gone" });
  });
});

describe("asking for an email", () => {
  it("answers the same for a known and an unknown address, and does the same work", async () => {
    expect(await requestSignIn(shared(), { email: ` ${person.email.toUpperCase()} ` })).toBe(
      person.email,
    );
    expect(await requestSignIn(shared(), { email: "Nobody@elsewhere.test" })).toBe(
      "nobody@elsewhere.test",
    );
    const asked = (await askedJobs()).map(({ email }) => email);
    expect(asked).toEqual(expect.arrayContaining([person.email, "nobody@elsewhere.test"]));
    expect(
      await db.selectFrom("emails").select("id").where("to_email", "=", person.email).execute(),
    ).toEqual([]);
  });

  it("sends nothing to an unknown address or to somebody who has left", async () => {
    const gone = await addTestStaff(db, { active: false });
    for (const email of ["nobody@elsewhere.test", gone.email]) {
      const job = { key: `sign-in:${email}`, now: new Date() };
      await sendSignIn({ db, env }, { email, to: "/onboardings" }, job);
      expect(
        await db.selectFrom("emails").select("id").where("key", "=", job.key).execute(),
      ).toEqual([]);
    }
  });

  it("makes no second email when its job is done twice", async () => {
    const job = { key: `sign-in:twice:${person.id}`, now: new Date() };
    await sendSignIn({ db, env }, { email: person.email, to: "/onboardings" }, job);
    await sendSignIn({ db, env }, { email: person.email, to: "/onboardings" }, job);
    expect(
      await db.selectFrom("emails").select("id").where("key", "=", job.key).execute(),
    ).toHaveLength(1);
  });

  it.each([
    ["/onboardings/7?tab=facts", "/onboardings/7?tab=facts"],
    ["https://evil.test", "/onboardings"],
    ["//evil.test", "/onboardings"],
  ])("with the way back %s leads to %s", async (to, path) => {
    await requestSignIn(shared(), { email: person.email, to });
    expect(await askedJobs()).toContainEqual({ email: person.email, to: path });
  });

  it.each(["", "priya", "priya@", "a b@c.test", `${"x".repeat(300)}@c.test`])(
    "refuses %j as an address",
    async (email) => {
      await expect(requestSignIn(shared(), { email })).rejects.toMatchObject({
        code: "invalid",
        field: "email",
      });
    },
  );

  it("is limited for one address, wherever it comes from", async () => {
    for (let at = 0; at < 5; at += 1)
      await requestSignIn(
        { ...shared(), clientAddress: `10.1.${address}.${at}` },
        { email: person.email },
      );
    const sixth = requestSignIn(
      { ...shared(), clientAddress: `10.2.${address}.1` },
      { email: person.email.toUpperCase() },
    );
    await expect(sixth).rejects.toMatchObject({ code: "too_many" });
  });
});

describe("a code", () => {
  it("signs in, with or without spaces, and only once", async () => {
    const { code } = await emailed();
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    const headers = await signInByCode(shared(), { email: person.email, code: spaced }, request);
    expect((await findStaff(shared(), withCookies(headers)))?.actor.id).toBe(person.id);
    const again = signInByCode(shared(), { email: person.email, code }, request);
    await expect(again).rejects.toMatchObject({ code: "invalid", field: "code" });
  });

  it("is spent after three wrong tries", async () => {
    const { code } = await emailed();
    const wrong = code === "000000" ? "000001" : "000000";
    for (let at = 0; at < 3; at += 1) {
      await expect(
        signInByCode(shared(), { email: person.email, code: wrong }, request),
      ).rejects.toMatchObject({ code: "invalid" });
    }
    await expect(
      signInByCode(shared(), { email: person.email, code }, request),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  it("cannot be searched for: guesses for one address are limited", async () => {
    const guess = (at: number) =>
      signInByCode(
        { ...shared(), clientAddress: `10.3.${address}.${at}` },
        { email: person.email, code: "123456" },
        request,
      );
    for (let at = 0; at < 10; at += 1)
      await expect(guess(at)).rejects.toMatchObject({ code: "invalid" });
    await expect(guess(10)).rejects.toMatchObject({ code: "too_many" });
  });

  it("does not sign in somebody else", async () => {
    const other = await addTestStaff(db);
    const { code } = await emailed();
    await expect(
      signInByCode(shared(), { email: other.email, code }, request),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  it("is not stored as it is", async () => {
    const { code } = await emailed();
    const rows = await db.selectFrom("staff_verifications").select("value").execute();
    expect(rows.every(({ value }) => !value.includes(code))).toBe(true);
  });
});

describe("a password", () => {
  const password = "a long enough sentence";

  it("is set by the person, and then signs in", async () => {
    await setPassword(shared(), await signedIn(), { password });
    expect(await hasPassword({ db }, person.id)).toBe(true);
    const headers = await signInByPassword(
      shared(),
      { email: person.email.toUpperCase(), password },
      request,
    );
    expect((await findStaff(shared(), withCookies(headers)))?.actor.id).toBe(person.id);
  });

  it("is changed only with the current one, and ends other sessions", async () => {
    const here = await signedIn();
    const elsewhere = await signedIn();
    await setPassword(shared(), here, { password });
    await expect(
      setPassword(shared(), here, { password: "something else", current: "wrong" }),
    ).rejects.toMatchObject({
      code: "invalid",
      field: "current",
    });
    const headers = await setPassword(shared(), here, {
      password: "something else",
      current: password,
    });
    expect((await findStaff(shared(), withCookies(headers)))?.actor.id).toBe(person.id);
    expect(await findStaff(shared(), elsewhere)).toBeUndefined();
  });

  it("that is wrong, unknown or unset is refused in the same words", async () => {
    await setPassword(shared(), await signedIn(), { password });
    const unset = await addTestStaff(db);
    const tries = [person.email, unset.email, "nobody@elsewhere.test"].map((email) =>
      signInByPassword(shared(), { email, password: "wrong password" }, request).catch(
        (error: unknown) => error,
      ),
    );
    const refusals = await Promise.all(tries);
    expect(new Set(refusals.map(String)).size).toBe(1);
    expect(refusals[0]).toMatchObject({ code: "invalid", field: "password" });
  });

  it("cannot be searched for", async () => {
    const guess = () =>
      signInByPassword(shared(), { email: "target@staff.test", password: "guess" }, request);
    for (let at = 0; at < 10; at += 1)
      await expect(guess()).rejects.toMatchObject({ code: "invalid" });
    await expect(guess()).rejects.toMatchObject({ code: "too_many" });
  });
});

describe("somebody who has left", () => {
  it("cannot sign in any way, and is out at once", async () => {
    const open = await signedIn();
    await setPassword(shared(), open, { password: "a long enough sentence" });
    const { link, code } = await emailed();
    await db.updateTable("staff").set({ active: false }).where("id", "=", person.id).execute();
    expect(await findStaff(shared(), open)).toBeUndefined();
    await expect(signInByLink(shared(), tokenIn(link), request)).rejects.toMatchObject({
      code: "gone",
    });
    await expect(
      signInByCode(shared(), { email: person.email, code }, request),
    ).rejects.toMatchObject({ code: "invalid" });
    const byPassword = signInByPassword(
      shared(),
      { email: person.email, password: "a long enough sentence" },
      request,
    );
    await expect(byPassword).rejects.toMatchObject({ code: "invalid" });
    await expect(makeSignInLink(db, env, person.id)).rejects.toMatchObject({ code: "not_found" });
    expect(
      await db
        .selectFrom("staff_sessions")
        .select("id")
        .where("staff_id", "=", person.id)
        .execute(),
    ).toHaveLength(1);
  });
});

describe("a session", () => {
  it("lives in a cookie that scripts and other sites do not get", async () => {
    const token = tokenIn(await makeSignInLink(db, env, person.id));
    const [cookie = ""] = (await signInByLink(shared(), token, request)).getSetCookie();
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toMatch(/; Secure/);
  });

  it("is sent over https only, where there is https", async () => {
    const secure = await testDatabase();
    const shared = {
      db: secure.db,
      env: { ...env, APP_URL: "https://portal.test" },
      clientAddress: "10.9.9.9",
    };
    const staff = await addTestStaff(secure.db);
    const token = tokenIn(await makeSignInLink(secure.db, shared.env, staff.id));
    const headers = await signInByLink(shared, token, request);
    expect(headers.getSetCookie()[0]).toMatch(/; Secure/);
    await secure.close();
  });

  it("is refused when its cookie was changed", async () => {
    const good = await signedIn();
    const cookie = good.headers.get("cookie") ?? "";
    const changed = new Request(good.url, {
      headers: { cookie: cookie.replace(/=.{8}/, "=AAAAAAAA") },
    });
    expect(await findStaff(shared(), changed)).toBeUndefined();
  });

  it("ends when signing out", async () => {
    const open = await signedIn();
    const headers = await signOut(shared(), open);
    expect(headers.getSetCookie()[0]).toMatch(/Max-Age=0/);
    expect(await findStaff(shared(), open)).toBeUndefined();
  });

  it("is asked for by staff pages, and remembers the way back", async () => {
    const page = new Request("http://portal.test/onboardings/7?tab=facts");
    const refused = await requireStaff(shared(), page).catch((thrown: unknown) => thrown);
    if (!(refused instanceof Response)) throw new Error("not led away");
    expect(refused.status).toBe(302);
    expect(refused.headers.get("location")).toBe("/sign-in?to=%2Fonboardings%2F7%3Ftab%3Dfacts");
  });

  it("opens a page only for the roles it is for", async () => {
    const admin = await addTestStaff(db, { role: "admin" });
    await expect(
      requireStaff(shared(), await signedIn(), ["manager", "admin"]),
    ).rejects.toMatchObject({ code: "not_allowed" });
    expect(
      (await requireStaff(shared(), await signedIn(admin), ["manager", "admin"])).actor.role,
    ).toBe("admin");
  });
});

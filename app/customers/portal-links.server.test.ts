import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Cast,
  handOver,
  monday,
  portalOf,
  seedCast,
  site,
} from "../../tests/factories/cast.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { listEvents } from "../timeline/events.server.ts";
import { addContact } from "./add-contact.server.ts";
import { changeContact } from "./change-contact.server.ts";
import { markPortalOpened } from "./mark-opened.server.ts";
import { listLinks, openPortal, PortalClosed } from "./portal-links.server.ts";
import { portalToken } from "./portal-token.ts";
import { renewLink } from "./renew-link.server.ts";
import { revokeLink } from "./revoke-link.server.ts";

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
  database = await testDatabase();
  cast = await seedCast(database.db);
});
afterAll(() => database.close());

const secret = site.APP_SECRET;

describe("opening", () => {
  test("a link lets its own contact into its own onboarding", async () => {
    const { db } = database;
    const portal = await handOver(db, cast);
    await handOver(db, cast);
    const opened = await openPortal(db, portalToken(portal.link.id, secret), {
      now: monday,
      secret,
    });
    expect(opened).toMatchObject({
      contact: { name: "Lea" },
      customer: { name: "Linden" },
      onboarding: { id: portal.onboarding.id },
      actor: { kind: "contact", id: portal.contact.id },
    });
  });

  test.each([
    ["nothing", ""],
    ["too short", "abc"],
    ["hostile", "../../etc/passwd' or 1=1 --"],
    ["of nobody", portalToken("00000000-0000-4000-8000-000000000000", secret)],
  ])("a token that is %s opens nothing", async (_what, token) => {
    await expect(openPortal(database.db, token, { now: monday, secret })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("a token has one spelling: other letters for the same bytes open nothing", async () => {
    const { db } = database;
    const { link } = await handOver(db, cast);
    const token = portalToken(link.id, secret);
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const other = token.slice(0, -1) + letters[letters.indexOf(token.slice(-1)) + 1];
    expect(Buffer.from(other, "base64url")).toEqual(Buffer.from(token, "base64url"));
    await expect(openPortal(db, other, { now: monday, secret })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("a token made under another secret opens nothing", async () => {
    const { db } = database;
    const { link } = await handOver(db, cast);
    const forged = portalToken(link.id, "another secret of thirty-two characters");
    await expect(openPortal(db, forged, { now: monday, secret })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("an expired link says so and whom to write to", async () => {
    const { db } = database;
    const { link } = await handOver(db, cast);
    const opening = openPortal(db, portalToken(link.id, secret), { now: link.expiresAt, secret });
    await expect(opening).rejects.toBeInstanceOf(PortalClosed);
    await expect(opening).rejects.toMatchObject({
      code: "gone",
      reason: "expired",
      concierge: { name: "Cora", email: "cora@harbour.example" },
    });
  });
});

describe("renewing and revoking", () => {
  test("a renewed link replaces the former and is sent; a revoked one opens no more", async () => {
    const { db } = database;
    const first = await handOver(db, cast);
    const by = { actor: cast.sam, now: monday };
    const onboardingId = first.onboarding.id;
    const { linkId } = await renewLink(db, by, { onboardingId, contactId: first.contact.id }, site);
    const former = openPortal(db, portalToken(first.link.id, secret), { now: monday, secret });
    await expect(former).rejects.toMatchObject({ code: "gone", reason: "revoked" });
    expect((await portalOf(db, onboardingId)).link.id).toBe(linkId);
    const sent = await db
      .selectFrom("emails")
      .select("to_email")
      .where("template", "=", "link-renewed")
      .execute();
    expect(sent).toEqual([{ to_email: "lea@linden.example" }]);
    await revokeLink(db, by, { onboardingId, linkId });
    await revokeLink(db, by, { onboardingId, linkId });
    expect((await listLinks(db, onboardingId, monday, site)).map(({ state }) => state)).toEqual([
      "revoked",
      "revoked",
    ]);
    const events = await listEvents(db, onboardingId);
    expect(events.filter(({ what }) => what.type === "link_revoked")).toHaveLength(1);
  });

  test("neither a link nor a contact of another onboarding can be touched, nor by a customer", async () => {
    const { db } = database;
    const mine = await handOver(db, cast);
    const other = await handOver(db, cast);
    const by = { actor: cast.sam, now: monday };
    const onboardingId = mine.onboarding.id;
    await expect(revokeLink(db, by, { onboardingId, linkId: other.link.id })).rejects.toMatchObject(
      { code: "not_found" },
    );
    await expect(
      renewLink(db, by, { onboardingId, contactId: other.contact.id }, site),
    ).rejects.toMatchObject({ code: "not_found" });
    const asCustomer = renewLink(
      db,
      { actor: mine.actor, now: monday },
      { onboardingId, contactId: mine.contact.id },
      site,
    );
    await expect(asCustomer).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("a portal is opened for the first time once", async () => {
    const { db } = database;
    const portal = await handOver(db, cast);
    await Promise.all([markPortalOpened(db, portal, monday), markPortalOpened(db, portal, monday)]);
    const events = await listEvents(db, portal.onboarding.id);
    expect(events.filter(({ what }) => what.type === "portal_opened")).toHaveLength(1);
  });
});

describe("contacts", () => {
  test("an address belongs to one contact of a customer", async () => {
    const { db } = database;
    const portal = await handOver(db, cast);
    const by = { actor: cast.sam, now: monday };
    const onboardingId = portal.onboarding.id;
    const { id } = await addContact(db, by, {
      onboardingId,
      name: "Ben",
      email: "ben@linden.example",
    });
    const taken = { onboardingId, contactId: id, name: "Ben", email: "LEA@linden.example" };
    await expect(changeContact(db, by, taken)).rejects.toMatchObject({
      code: "conflict",
      field: "email",
    });
    await changeContact(db, by, { ...taken, email: "benjamin@linden.example", roles: ["billing"] });
    const rows = await db
      .selectFrom("contacts")
      .select(["email", "roles"])
      .where("id", "=", id)
      .execute();
    expect(rows).toEqual([{ email: "benjamin@linden.example", roles: ["billing"] }]);
  });
});

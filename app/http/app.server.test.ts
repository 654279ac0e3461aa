import { createServer, get, type IncomingMessage, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cast, handOver, monday, seedCast, site } from "../../tests/factories/cast.ts";
import { testContext } from "../../tests/factories/context.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { openLinks, type Portal } from "../customers/portal-links.server.ts";
import { portalToken } from "../customers/portal-token.ts";
import { revokeLink } from "../customers/revoke-link.server.ts";
import { versionsOf } from "../timeline/queries.server.ts";
import { makeApp } from "./app.ts";
import { LiveStreams } from "./live-streams.ts";

let database: TestDatabase;
let cast: Cast;
let streams: LiveStreams;
let server: Server;
let address: string;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  cast = await seedCast(db);
  const { log, env } = testContext(db);
  streams = new LiveStreams(
    (ids) => versionsOf(db, ids),
    (links) => openLinks(db, links, new Date()),
  );
  const rendered = async () => new Response("a page");
  const shared = { db, log, env: { ...env, ...site } };
  server = createServer(getRequestListener(makeApp(shared, streams, rendered).fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  address = `http://127.0.0.1:${bound.port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});

/** A customer whose link opens whatever the day is. */
async function customer(): Promise<Portal> {
  const portal = await handOver(database.db, cast);
  const expires_at = new Date(Date.now() + 86_400_000);
  await database.db
    .updateTable("portal_links")
    .set({ expires_at })
    .where("id", "=", portal.link.id)
    .execute();
  return portal;
}

function live({ link }: Portal): string {
  return `${address}/p/${portalToken(link.id, site.APP_SECRET)}/live`;
}

function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve) => get(url, resolve));
}

test("a stream ends when its link is closed, and does not open again", async () => {
  const { db } = database;
  const portal = await customer();
  const onboardingId = portal.onboarding.id;
  const response = await open(live(portal));
  expect(streams.size).toBe(1);
  const ended = new Promise((resolve) => response.on("end", resolve).resume());
  await revokeLink(db, { actor: cast.mona, now: monday }, { onboardingId, linkId: portal.link.id });
  await streams.refresh([onboardingId]);
  await ended;
  expect((await fetch(live(portal))).status).toBe(410);
  expect(streams.size).toBe(0);
});

test("the head of a stream is an answer, not a stream", async () => {
  const portal = await customer();
  const response = await fetch(live(portal), { method: "HEAD" });
  expect(response.status).toBe(200);
  expect(streams.size).toBe(0);
});

test("a link has twenty streams; the next is told why it is not opened", async () => {
  const portal = await customer();
  const opened = await Promise.all(Array.from({ length: 20 }, () => open(live(portal))));
  const refused = await fetch(live(portal));
  expect(refused.status).toBe(429);
  expect(await refused.text()).toContain("Close it elsewhere");
  for (const response of opened) response.destroy();
});

test("an onboarding is watched by who is signed in, and by nobody else", async () => {
  const { onboarding } = await customer();
  expect((await fetch(`${address}/onboardings/${onboarding.id}/live`)).status).toBe(401);
});

test.each(["/team/%00", "/onboardings?search=%00"])("%s is no address of ours", async (path) => {
  expect((await fetch(address + path)).status).toBe(404);
});

test.each(["/p/key/kickoff", "/P/key", "/%70/key", "//p/key", "/sign-in/link/key"])(
  "a key in %s is not passed on, kept or found",
  async (path) => {
    const { headers } = await fetch(address + path);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-robots-tag")).toContain("noindex");
  },
);

test.each(["/team/1/photo", "/settings/logo", "/sign-in"])(
  "what another site sends to %s is refused",
  async (path) => {
    const { status } = await fetch(address + path, {
      method: "PUT",
      headers: { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" },
      body: "x",
    });
    expect(status).toBe(403);
  },
);

test.each(["/sign-in", "/webhooks/resend"])(
  "what is too much for %s is refused, also when it does not say how much it is",
  async (path) => {
    const { status } = await fetch(address + path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new Blob(["a".repeat(1_100_000)]).stream(),
      duplex: "half",
    });
    expect(status).toBe(413);
  },
);

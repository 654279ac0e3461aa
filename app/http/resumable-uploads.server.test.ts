import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { json } from "../../db/client.ts";
import { type Cast, handOver, monday, seedCast, site } from "../../tests/factories/cast.ts";
import { testContext } from "../../tests/factories/context.ts";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { pdf, program } from "../../tests/support/files.ts";
import { playbookWith } from "../../tests/support/playbooks.ts";
import type { Portal } from "../customers/portal-links.server.ts";
import { portalToken } from "../customers/portal-token.ts";
import { makeApp } from "./app.ts";
import { LiveStreams } from "./live-streams.ts";

const playbook = {
  ...playbookWith([
    {
      key: "papers",
      title: "Papers",
      questions: [{ key: "letter", type: "files", label: "Letter", max: 2, maxMegabytes: 1 }],
    },
  ]),
  key: "papers",
};

let database: TestDatabase;
let cast: Cast;
let server: Server;
let address: string;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "onward-tus-"));
  const { db } = database;
  cast = await seedCast(db);
  await db.insertInto("playbooks").values({ key: playbook.key, created_at: monday }).execute();
  const by = { published_at: monday, published_by: cast.ada.id, updated_at: monday };
  await db
    .insertInto("playbook_versions")
    .values({ playbook_key: playbook.key, version: 1, document: json(playbook), ...by })
    .execute();
  const { log, env } = testContext(db);
  const streams = new LiveStreams(
    async () => new Map(),
    async () => new Set(),
  );
  const shared = { db, log, env: { ...env, ...site, DATA_DIR: folder } };
  const app = makeApp(shared, streams, async () => new Response("a page"));
  server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  address = `http://127.0.0.1:${bound.port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
  await rm(folder, { recursive: true });
});

/** A customer whose link opens whatever the day is. */
async function customer(): Promise<Portal> {
  const portal = await handOver(database.db, cast, { playbook: playbook.key, known: {} });
  await database.db
    .updateTable("portal_links")
    .set({ expires_at: new Date(Date.now() + 86_400_000) })
    .where("id", "=", portal.link.id)
    .execute();
  return portal;
}

function placeOf({ link }: Portal): string {
  return `${address}/p/${portalToken(link.id, site.APP_SECRET)}/uploads`;
}

function ask(url: string, method: string, headers: Record<string, string>, body?: Buffer) {
  const all = { "tus-resumable": "1.0.0", ...headers };
  return fetch(url, { method, headers: all, body: body && new Uint8Array(body) });
}

function begin(place: string, name: string, size: number, question = "letter") {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  return ask(place, "POST", {
    "upload-length": String(size),
    "upload-metadata": `filename ${base64(name)},question ${base64(question)}`,
  });
}

function send(url: string, offset: number, bytes: Buffer) {
  const type = "application/offset+octet-stream";
  return ask(url, "PATCH", { "upload-offset": String(offset), "content-type": type }, bytes);
}

async function begun(portal: Portal, name: string, size: number): Promise<string> {
  const answer = await begin(placeOf(portal), name, size);
  expect(answer.status).toBe(201);
  return new URL(answer.headers.get("location") ?? "", address).href;
}

function uploadsOf({ onboarding }: Portal) {
  return database.db
    .selectFrom("uploads")
    .select(["name", "state", "bytes"])
    .where("onboarding_id", "=", onboarding.id)
    .execute();
}

test("an upload that was interrupted goes on where it stopped, and is taken in once", async () => {
  const portal = await customer();
  const bytes = pdf("x".repeat(1000));
  const url = await begun(portal, "José.pdf", bytes.length);
  expect((await send(url, 0, bytes.subarray(0, 400))).headers.get("upload-offset")).toBe("400");
  expect((await send(url, 0, bytes.subarray(0, 400))).status).toBe(409);
  const asked = await ask(url, "HEAD", {});
  expect(asked.headers.get("upload-offset")).toBe("400");
  expect(asked.headers.get("cache-control")).toBe("no-store");
  expect((await send(url, 400, bytes.subarray(400))).status).toBe(204);
  expect(await uploadsOf(portal)).toEqual([
    { name: "José.pdf", state: "here", bytes: bytes.length },
  ]);
  expect((await ask(url, "HEAD", {})).status).toBe(404);
  expect(await readdir(join(folder, "arriving"))).toEqual([]);
});

test("what it is, is looked at once it is complete", async () => {
  const portal = await customer();
  const url = await begun(portal, "letter.pdf", program().length);
  const refused = await send(url, 0, program());
  expect(refused.status).toBe(422);
  expect(await refused.text()).toMatch(/^“letter\.pdf” cannot be used here\./);
  expect(await uploadsOf(portal)).toEqual([]);
  expect(await readdir(join(folder, "arriving"))).toEqual([]);
});

test("what cannot be taken is refused before it is sent", async () => {
  const portal = await customer();
  const tooLarge = await begin(placeOf(portal), "big.pdf", 1_000_001);
  expect(tooLarge.status).toBe(422);
  expect(await tooLarge.text()).toBe("“big.pdf” is larger than 1 MB. Choose a smaller file.");
  expect((await begin(placeOf(portal), "a.pdf", 9, "nothing")).status).toBe(404);
  expect((await begin(`${address}/p/wrong/uploads`, "a.pdf", 9)).status).toBe(404);
  const empty = await begin(placeOf(portal), "empty.pdf", 0);
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain("“empty.pdf” is empty");
});

test("nobody else can see, continue or cancel an upload", async () => {
  const portal = await customer();
  const url = await begun(portal, "letter.pdf", 900);
  const theirs = `${placeOf(await customer())}/${url.split("/").at(-1)}`;
  for (const answer of [
    await ask(theirs, "HEAD", {}),
    await send(theirs, 0, pdf()),
    await ask(theirs, "DELETE", {}),
    await ask(url, "GET", {}),
    await ask(`${placeOf(portal)}/..%2F..%2Fsecrets`, "HEAD", {}),
  ])
    expect(answer.status).toBe(404);
  expect((await ask(url, "DELETE", {})).status).toBe(204);
  expect((await ask(url, "HEAD", {})).status).toBe(404);
});

test("too many uploads are refused, and so is what another site sends", async () => {
  const portal = await customer();
  const url = placeOf(portal);
  const elsewhere = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
  expect((await ask(url, "POST", { "upload-length": "9", ...elsewhere })).status).toBe(403);
  const answers = await Promise.all(
    Array.from({ length: 61 }, () => begin(url, "a.pdf", 9, "nothing")),
  );
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
});

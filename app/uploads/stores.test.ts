import { createHash, createHmac } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FileStore } from "./file-store.ts";
import { localStore } from "./local-store.server.ts";
import { bucketUrl, s3Store } from "./s3-store.server.ts";

const secretAccessKey = "secret of tests";
let folder: string;
let server: Server;
let endpoint: string;
const kept = new Map<string, Buffer>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onward-stores-"));
  server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (!isSigned(request, body)) return response.writeHead(403).end();
    const key = request.url ?? "";
    if (request.method === "PUT") kept.set(key, body);
    if (request.method === "DELETE") return response.writeHead(kept.delete(key) ? 204 : 404).end();
    const found = kept.get(key);
    return response.writeHead(found ? 200 : 404).end(request.method === "GET" ? found : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  endpoint = `http://localhost:${bound.port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Whether a request is signed with our secret (AWS Signature Version 4) and its body is what was signed. */
function isSigned({ method, url = "", headers }: IncomingMessage, body: Buffer): boolean {
  const [, scope = "", names = "", signature = ""] =
    /Credential=key\/([^,]+), SignedHeaders=([^,]+), Signature=(\w+)/.exec(
      headers.authorization ?? "",
    ) ?? [];
  const digest = String(headers["x-amz-content-sha256"]);
  if (method === "PUT" && digest !== sha256(body)) return false;
  const signed = names.split(";").map((name) => `${name}:${headers[name]}\n`);
  const asked = [method, url, "", signed.join(""), names, digest].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha256(asked)].join("\n");
  const [day = "", region = "", service = ""] = scope.split("/");
  const key = [day, region, service, "aws4_request"].reduce<string | Buffer>(
    (key, part) => createHmac("sha256", key).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  return createHmac("sha256", key).update(toSign).digest("hex") === signature;
}

function sha256(bytes: string | Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function bucket(secret = secretAccessKey): FileStore {
  return s3Store({
    endpoint,
    bucket: "files",
    region: "eu-central-1",
    addressing: "path",
    accessKeyId: "key",
    secretAccessKey: secret,
  });
}

const stores: readonly (readonly [string, () => FileStore])[] = [
  ["a folder", () => localStore(folder)],
  ["a bucket", () => bucket()],
];

describe.each(stores)("%s", (_name, make) => {
  async function read(store: FileStore, key: string): Promise<string | undefined> {
    const content = await store.get(key);
    return content && new Response(content).text();
  }

  test("keeps a content under its key until it is deleted", async () => {
    const store = make();
    expect(await read(store, "one/file")).toBeUndefined();
    await store.put("one/file", new Blob(["first"]), "text/plain");
    await store.put("one/other", new Blob(["other"]), "text/plain");
    expect(await read(store, "one/file")).toBe("first");
    await store.put("one/file", new Blob(["second"]), "text/plain");
    expect(await read(store, "one/file")).toBe("second");
    await store.delete("one/file");
    expect(await read(store, "one/file")).toBeUndefined();
    expect(await read(store, "one/other")).toBe("other");
    await store.delete("one/file");
  });

  test("keeps a large content whole", async () => {
    const store = make();
    const large = new Blob([new Uint8Array(3_000_000).fill(7)]);
    await store.put("large", large, "application/pdf");
    const content = await store.get("large");
    expect((await new Response(content).arrayBuffer()).byteLength).toBe(3_000_000);
  });
});

test("a bucket that does not know the secret refuses", async () => {
  const stranger = bucket("another secret");
  await expect(stranger.put("one", new Blob(["x"]), "text/plain")).rejects.toThrow("403");
  await expect(stranger.get("one")).rejects.toThrow("403");
});

test("a bucket is named in the host or in the path, as the store wants it", () => {
  const place = { endpoint: "https://s3.example.com/", bucket: "files" };
  expect(bucketUrl({ ...place, addressing: "host" })).toBe("https://files.s3.example.com");
  expect(bucketUrl({ ...place, addressing: "path" })).toBe("https://s3.example.com/files");
});

test.each(["../outside", "a/../b", "/etc", "a b", ""])("%j is no key", async (key) => {
  await expect(async () => localStore(folder).get(key)).rejects.toThrow("no key of ours");
});

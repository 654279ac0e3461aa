import { createServer, get, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { Refusal, statusOf } from "../lib/errors.ts";
import { LiveStreams } from "./live-streams.ts";

const versions = new Map([
  ["a", 1],
  ["b", 5],
]);
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(streams: LiveStreams): Promise<string> {
  const server = createServer((request, response) => {
    const id = (request.url ?? "/").slice(1);
    const linkId = request.headers["x-link"];
    const watch = { onboardingId: id, version: versions.get(id) ?? 0 };
    try {
      streams.open(typeof linkId === "string" ? { ...watch, linkId } : watch, response);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      response.writeHead(statusOf(error)).end();
    }
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

/** Opens a stream and collects the versions it says. */
async function watch(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ said: string[]; leave(): void }> {
  const said: string[] = [];
  return new Promise((resolve) => {
    const request = get(url, { headers }, (response) => {
      response.setEncoding("utf8");
      response.on("data", (text: string) => {
        for (const [, version] of text.matchAll(/^data: (\d+)$/gm)) if (version) said.push(version);
        resolve({ said, leave: () => void request.destroy() });
      });
      response.on("error", () => undefined);
    });
  });
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 50));
const readVersions = async (ids: readonly string[]) =>
  new Map(ids.flatMap((id) => (versions.has(id) ? [[id, versions.get(id) ?? 0] as const] : [])));

const closed = new Set<string>();
const readOpenLinks = async (ids: readonly string[]) =>
  new Set(ids.filter((id) => !closed.has(id)));

test("a stream says the version on opening and again only when it has risen", async () => {
  const streams = new LiveStreams(readVersions, readOpenLinks);
  const { said } = await watch(`${await serve(streams)}/a`);
  await settle();
  await streams.refresh(["a"]);
  versions.set("a", 2);
  await streams.refresh(["a"]);
  await streams.refreshAll();
  await settle();
  expect(said).toEqual(["1", "2"]);
});

test("a hint about an onboarding nobody watches asks the database nothing", async () => {
  let asked = 0;
  const streams = new LiveStreams(async (ids) => {
    asked += 1;
    return readVersions(ids);
  }, readOpenLinks);
  await watch(`${await serve(streams)}/b`);
  await streams.refresh(["a", "c"]);
  expect(asked).toBe(0);
});

test("a lost hint is caught by the regular look", async () => {
  const streams = new LiveStreams(readVersions, readOpenLinks);
  const { said } = await watch(`${await serve(streams)}/b`);
  await settle();
  versions.set("b", 6);
  await streams.refreshAll();
  await settle();
  expect(said).toEqual(["5", "6"]);
});

test("a stream is forgotten when its reader leaves", async () => {
  const streams = new LiveStreams(readVersions, readOpenLinks);
  const url = await serve(streams);
  const first = await watch(`${url}/a`);
  await watch(`${url}/a`);
  expect(streams.size).toBe(2);
  first.leave();
  await settle();
  expect(streams.size).toBe(1);
});

test("a stream whose link was closed is told of it and ended; others stay", async () => {
  const streams = new LiveStreams(readVersions, readOpenLinks);
  const url = await serve(streams);
  const { said } = await watch(`${url}/b`, { "x-link": "theirs" });
  await watch(`${url}/b`, { "x-link": "another" });
  await watch(`${url}/b`);
  closed.add("theirs");
  versions.set("b", 7);
  await streams.refresh(["b"]);
  await settle();
  expect(said.at(-1)).toBe("7");
  expect(streams.size).toBe(2);
});

test("who left before their stream was opened is not kept", async () => {
  const streams = new LiveStreams(readVersions, readOpenLinks);
  const left = new Promise<void>((resolve) => {
    const server = createServer((_request, response) => {
      response.on("close", () => {
        streams.open({ onboardingId: "a", version: 1 }, response);
        resolve();
      });
    });
    servers.push(server);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") return;
      const request = get(`http://127.0.0.1:${address.port}`);
      request.on("error", () => undefined);
      setTimeout(() => request.destroy(), 50);
    });
  });
  await left;
  expect(streams.size).toBe(0);
});

test("a link opens twenty streams and no more, until one of them closes; another link is free", async () => {
  const streams = new LiveStreams(readVersions, readOpenLinks);
  const url = `${await serve(streams)}/b`;
  const link = { "x-link": "busy" };
  const opened = [];
  for (let count = 0; count < 20; count += 1) opened.push(await watch(url, link));
  expect((await fetch(url, { headers: link })).status).toBe(429);
  await watch(url, { "x-link": "free" });
  await watch(url);
  opened[0]?.leave();
  await settle();
  await watch(url, link);
  expect(streams.size).toBe(22);
});

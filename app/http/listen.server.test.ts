import { createServer, connect as open, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { announce } from "../onboardings/announce.server.ts";
import { listenForChanges } from "./listen.ts";

let database: TestDatabase;
let between: Server;
const sockets = new Set<Socket>();

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  cut();
  between.close();
  await database.close();
});

/** Something between us and the database that can be cut. */
async function proxied(url: string): Promise<string> {
  const target = new URL(url);
  const { hostname } = target;
  const port = Number(target.port || 5432);
  between = createServer((socket) => {
    const upstream = open(port, hostname);
    for (const end of [socket, upstream]) sockets.add(end.on("error", () => undefined));
    socket.pipe(upstream).pipe(socket);
  });
  await new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve));
  const address = between.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  target.hostname = "127.0.0.1";
  target.port = String(address.port);
  return target.href;
}

function cut(): void {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
}

test("hints arrive, also after the connection broke", async () => {
  const heard: string[] = [];
  let connected = 0;
  const listening = listenForChanges(await proxied(database.url), {
    changed: (ids) => void heard.push(...ids),
    connected: () => {
      connected += 1;
    },
  });
  await vi.waitFor(() => expect(connected).toBe(1), 5000);
  announce(database.db, "one");
  announce(database.db, "two");
  await vi.waitFor(() => expect(heard).toEqual(["one", "two"]), 5000);
  cut();
  await vi.waitFor(() => expect(connected).toBe(2), 5000);
  announce(database.db, "three");
  await vi.waitFor(() => expect(heard.at(-1)).toBe("three"), 5000);
  await listening.stop();
});

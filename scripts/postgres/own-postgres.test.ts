import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OwnPostgres, startPostgres } from "./own-postgres.ts";
import { listPostgres, signal, until } from "./processes.ts";
import { markOf } from "./server.ts";

let folder: string;
let place: string;
const running = new Set<OwnPostgres>();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "onward-own-postgres-"));
  // PostgreSQL may run as another user, who has to get through.
  await chmod(folder, 0o711);
  place = join(folder, "postgres");
});

afterEach(async () => {
  await Promise.all([...running].map((server) => server.stop()));
  running.clear();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<OwnPostgres> {
  const server = await startPostgres(place);
  running.add(server);
  return server;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

function serverPid(): number {
  return Number.parseInt(readFileSync(join(place, "data", "postmaster.pid"), "utf8"), 10);
}

function servers(): number {
  const isServer = /postgres(\.exe)? -D /;
  return listPostgres(markOf(place)).filter(
    ({ command }) => isServer.test(command) && !command.includes("guard.ts"),
  ).length;
}

describe("startPostgres", { timeout: 60_000 }, () => {
  it("keeps its rows and its address over an orderly stop", async () => {
    const first = await start();
    await query(first.url, "create table kept as select 1 as one");
    await first.stop();
    expect(servers()).toBe(0);
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await query(second.url, "select one from kept")).toEqual([{ one: 1 }]);
  });

  it("keeps every committed row when the server is killed", async () => {
    const first = await start();
    await query(first.url, "create table kept as select 1 as one");
    signal(serverPid(), "SIGKILL");
    await first.ended;
    const second = await start();
    expect(await query(second.url, "select one from kept")).toEqual([{ one: 1 }]);
    expect(servers()).toBe(1);
  });

  it("replaces a server that lost its guard, so that there are never two", async () => {
    const first = await start();
    await query(first.url, "create table kept as select 1 as one");
    for (const { pid, command } of listPostgres(markOf(place)))
      if (command.includes("guard.ts")) signal(pid, "SIGKILL");
    await first.ended;
    expect(servers()).toBe(1);
    const second = await start();
    expect(await query(second.url, "select one from kept")).toEqual([{ one: 1 }]);
    expect(servers()).toBe(1);
  });

  it("ends the processes that a killed server left busy", async () => {
    const first = await start();
    const busy = query(first.url, "do $$ begin loop end loop; end $$").catch(() => "ended");
    await until(
      () => listPostgres(markOf(place)).some(({ command }) => command.includes(" DO")),
      5_000,
    );
    signal(serverPid(), "SIGKILL");
    await first.ended;
    const second = await start();
    expect(await busy).toBe("ended");
    expect(await query(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("takes no notice of a lock file whose number now belongs to another program", async () => {
    await (await start()).stop();
    writeFileSync(
      join(place, "data", "postmaster.pid"),
      `${process.pid}\n${join(place, "data")}\n`,
    );
    expect(await query((await start()).url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("begins anew where making the folder was interrupted", async () => {
    mkdirSync(join(`${place}.making`, "data", "base"), { recursive: true });
    await start();
    expect(existsSync(`${place}.making`)).toBe(false);
  });

  it("refuses a folder of another version and leaves it alone", async () => {
    await (await start()).stop();
    writeFileSync(join(place, "data", "PG_VERSION"), "13\n");
    await expect(start()).rejects.toThrow("was made by PostgreSQL 13");
    expect(existsSync(join(place, "data", "base"))).toBe(true);
  });

  it("lets only its own user in", async () => {
    const { url } = await start();
    const stranger = new URL(url);
    stranger.password = "guessed";
    await expect(query(stranger.href, "select 1")).rejects.toThrow(
      "password authentication failed",
    );
  });
});

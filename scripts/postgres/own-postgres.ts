import { randomInt } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { tryPort } from "../ports.ts";
import { accountFor } from "./account.ts";
import { dataOf, keep, passwordOf, prepareCluster } from "./cluster.ts";
import { clearLeftovers } from "./leftovers.ts";
import { findPrograms } from "./programs.ts";
import { launch, markOf, ready } from "./server.ts";

const lowestPort = 20_000;
const highestPort = 32_000;
const portTries = 50;

/** A running PostgreSQL that belongs to this process and ends with it. */
export type OwnPostgres = {
  /** The address of the application's database, with its password. */
  readonly url: string;
  /** Settles when the server has ended, asked to or not. */
  readonly ended: Promise<void>;
  /** Stops it in an orderly way. */
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL of a place, which is made when it is new, and clears up after a crash.
 * It listens on 127.0.0.1 only.
 * @param place the folder it lives in; the caller sees to it that nobody else starts it there
 * @param durable whether what it acknowledged has to survive a crash of the computer
 * @throws with what to do, when it cannot start
 */
export async function startPostgres(place: string, durable = true): Promise<OwnPostgres> {
  const account = accountFor(place);
  const programs = findPrograms(account);
  await prepareCluster(place, { programs, account, durable });
  await clearLeftovers(dataOf(place), markOf(place));
  const port = await choosePort(place);
  keep(place, "port", String(port), account);
  const guard = launch(place, { program: programs.postgres, account, port, durable });
  const ended = new Promise<void>((resolve) => guard.once("exit", () => resolve()));
  const stop = () => {
    guard.stdin?.end();
    return ended;
  };
  try {
    await ready(place, guard, addressOf(place, "postgres"));
    await ensureDatabase(place);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: addressOf(place), ended, stop };
}

/** The address of a database in a place whose server is running. */
export function addressOf(place: string, database = "onward"): string {
  return `postgres://onward:${passwordOf(place)}@127.0.0.1:${rememberedPort(place)}/${database}`;
}

/**
 * The port of the time before, or a free one. Taken from below the range from which systems give
 * ports to outgoing connections: one from there could be gone at the next start.
 */
async function choosePort(place: string): Promise<number> {
  const drawn = Array.from({ length: portTries }, () => randomInt(lowestPort, highestPort));
  for (const port of [rememberedPort(place) ?? 0, ...drawn]) {
    if (port !== 0 && (await tryPort(port))) return port;
  }
  throw new Error("There is no free port on 127.0.0.1 for the database.");
}

function rememberedPort(place: string): number | undefined {
  const file = join(place, "port");
  return existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined;
}

async function ensureDatabase(place: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(place, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'onward'");
    if (rowCount === 0) await client.query("create database onward");
  } finally {
    await client.end();
  }
}

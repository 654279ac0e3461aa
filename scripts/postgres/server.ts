import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { lastWords, openLog } from "../logs.ts";
import type { Account } from "./account.ts";
import { dataOf } from "./cluster.ts";

const wrongPassword = "28P01";

/** What a server is started with. */
export type Launch = {
  /** The program postgres. */
  readonly program: string;
  readonly account: Account | undefined;
  readonly port: number;
  /** Whether what it acknowledged has to survive a crash of the computer. */
  readonly durable: boolean;
};

/** Stands in the command line of every process of a server, and of no other. */
export function markOf(place: string): string {
  return `onward-${createHash("sha256").update(place).digest("hex").slice(0, 16)}`;
}

/** Starts the guard, which starts the server and stops it when its standard input ends. */
export function launch(place: string, { program, account, port, durable }: Launch): ChildProcess {
  const settings = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    "unix_socket_directories=",
    `cluster_name=${markOf(place)}`,
    "shared_buffers=64MB",
    "timezone=UTC",
    ...(durable ? [] : ["fsync=off", "full_page_writes=off"]),
  ];
  const guard = fileURLToPath(new URL("guard.ts", import.meta.url));
  const who = [String(account?.uid ?? ""), String(account?.gid ?? "")];
  const words = ["-D", dataOf(place), ...settings.flatMap((setting) => ["-c", setting])];
  const log = openLog(logOf(place));
  const child = spawn(process.execPath, [guard, program, ...who, ...words], {
    detached: true,
    windowsHide: true,
    cwd: place,
    stdio: ["pipe", log, log],
  });
  closeSync(log);
  return child;
}

/**
 * Waits until the server answers.
 * @param url any database of it
 * @throws when it ends, refuses the password, or takes more than two minutes
 */
export async function ready(place: string, guard: ChildProcess, url: string): Promise<void> {
  // After a crash the server first replays what it had acknowledged; that may take a while.
  const end = performance.now() + 120_000;
  while (performance.now() < end) {
    if (guard.exitCode !== null || guard.signalCode !== null)
      throw new Error(`The database did not start.\n${lastWords(logOf(place))}`);
    const problem = await answers(url);
    if (!problem) return;
    if (problem === wrongPassword)
      throw new Error(`The database in ${place} does not accept the password kept beside it.`);
    await pause(40);
  }
  throw new Error(
    `The database did not become ready within two minutes.\n${lastWords(logOf(place))}`,
  );
}

/** Tries to connect. Nothing when that works, otherwise the code of the error. */
async function answers(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
  } finally {
    await client.end().catch(() => undefined);
  }
}

function logOf(place: string): string {
  return join(place, "server.log");
}

import { setTimeout as pause } from "node:timers/promises";
import type { LocalEnv } from "../app/lib/env.ts";
import { tryPort } from "./ports.ts";
import { say } from "./progress.ts";

const loopback = new Set(["127.0.0.1", "localhost", "::1"]);
const everywhere = new Set(["0.0.0.0", "::"]);
/** How long the processes of a run that was killed may take to end. */
const afterCrashMs = 8_000;

/** Where this computer itself reaches the pages. */
export function healthUrl({ HOST, PORT }: Pick<LocalEnv, "HOST" | "PORT">): string {
  return everywhere.has(HOST)
    ? `http://127.0.0.1:${PORT}`
    : `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;
}

/** The address of the pages when nobody set APP_URL. */
export function localUrl({ HOST, PORT }: Pick<LocalEnv, "HOST" | "PORT">): string {
  const host =
    loopback.has(HOST) || everywhere.has(HOST)
      ? "localhost"
      : HOST.includes(":")
        ? `[${HOST}]`
        : HOST;
  return `http://${host}:${PORT}`;
}

/**
 * Makes sure that nobody else listens where we want to.
 * @throws with how to choose another port
 */
export async function claimPort({ HOST, PORT }: LocalEnv, afterCrash: boolean): Promise<void> {
  const end = performance.now() + (afterCrash ? afterCrashMs : 0);
  while (!(await isFree(PORT, HOST))) {
    await pause(100);
    if (performance.now() < end) continue;
    throw new Error(
      `Port ${PORT} is in use by another program. Choose another one: PORT=${PORT + 1} npm start`,
    );
  }
  if (!loopback.has(HOST)) say(`Listening on ${HOST}: others on your network can reach this.`);
}

async function isFree(port: number, host: string): Promise<boolean> {
  if ((await tryPort(port, host)) === undefined) return false;
  if (!loopback.has(host)) return true;
  // A browser tries localhost by IPv6 first: a program that listens only there would answer in our place.
  return (await tryPort(port, "::1").catch(() => port)) !== undefined;
}

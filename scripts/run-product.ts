import { join } from "node:path";
import { type LocalEnv, readLocalEnv } from "../app/lib/env.ts";
import { migrate } from "../db/migrate.ts";
import { listAddresses, show } from "./addresses.ts";
import { type HeldFolder, holdFolder, secretOf } from "./data-folder.ts";
import type { Access } from "./database.ts";
import { type Part, startParts } from "./part.ts";
import { claimPort, healthUrl, localUrl } from "./place-to-listen.ts";
import { type OwnPostgres, startPostgres } from "./postgres/own-postgres.ts";
import { placeOf } from "./postgres/place.ts";
import { build, buildEmails, isBuildStale } from "./product-build.ts";
import { say, step } from "./progress.ts";
import { answering } from "./ready.ts";
import { restartOnChange } from "./restart-on-change.ts";
import { listenForStop } from "./stop-signals.ts";

/** How the product runs: as built, or straight from the sources, with pages that reload as they are edited. */
export type Mode = "production" | "development";

/**
 * Runs everything on this computer, from a fresh clone to the open page, until it is asked to stop.
 * @throws Stopped when asked to before it was ready; otherwise what went wrong
 */
export async function runProduct(command: string, mode: Mode): Promise<void> {
  const env = readLocalEnv(process.env);
  const parts: Part[] = [];
  const stop = listenForStop(() => force(parts));
  // Undone from the last to the first, whatever happens.
  await using ends = new AsyncDisposableStack();
  const folder = await holdFolder(env.DATA_DIR, command);
  ends.defer(() => folder.release());
  await claimPort(env, folder.afterCrash);
  await buildFor(mode, stop);
  stop.throwIfAborted();
  const postgres = env.DATABASE_URL ? undefined : await startDatabase(folder.path);
  ends.defer(() => postgres?.stop());
  const access = accessTo(env, folder, postgres);
  await step("Preparing the database", () => prepare(access));
  stop.throwIfAborted();
  ends.defer(async () => void (await Promise.all(parts.map((part) => part.stop()))));
  ends.defer(() => folder.note({ stopping: true }));
  const settings = {
    ...process.env,
    ...access,
    HOST: env.HOST,
    PORT: String(env.PORT),
    DATA_DIR: folder.path,
    NODE_ENV: mode,
  };
  parts.push(...startParts(settings, join(folder.path, "logs")));
  const trouble = Promise.race([databaseGone(postgres), ...parts.map((part) => part.failed)]);
  await Promise.race([
    trouble,
    step("Waiting for the pages", () => answering(healthUrl(env), stop)),
  ]);
  folder.note({ appUrl: access.APP_URL });
  say(`\n${show(await listAddresses(access))}\n${access.APP_URL} is ready. Ctrl-C stops it.`);
  if (mode === "development") restartOnChange(parts, stop);
  await Promise.race([trouble, aborted(stop)]);
}

async function buildFor(mode: Mode, stop: AbortSignal): Promise<void> {
  if (mode === "development") await step("Building emails", () => buildEmails(stop));
  else if (isBuildStale()) await step("Building pages and emails", () => build(stop));
}

async function startDatabase(dataDir: string): Promise<OwnPostgres> {
  const place = placeOf(dataDir);
  const postgres = await step("Starting the database", () => startPostgres(place));
  if (!place.startsWith(dataDir))
    say(
      `  It is kept in ${place}: PostgreSQL does not run as root and could not enter ${dataDir}.`,
    );
  return postgres;
}

function force(parts: readonly Part[]): never {
  // The database ends by itself, in an orderly way, when its parent is gone.
  for (const part of parts) part.kill();
  process.exit(1);
}

function accessTo(env: LocalEnv, folder: HeldFolder, postgres: OwnPostgres | undefined): Access {
  return {
    DATABASE_URL: env.DATABASE_URL ?? postgres?.url ?? "",
    APP_URL: env.APP_URL ?? localUrl(env),
    APP_SECRET: env.APP_SECRET ?? secretOf(folder.path),
  };
}

async function prepare(access: Access): Promise<void> {
  await migrate(access.DATABASE_URL);
  // Demo data brings emails, whose code is there only after the build.
  const { loadDemo } = await import("./demo.ts");
  await loadDemo(access, new Date());
}

function databaseGone(postgres: OwnPostgres | undefined): Promise<never> {
  return new Promise((_, reject) => {
    void postgres?.ended.then(() =>
      reject(new Error("The database ended. Its log is in the data folder.")),
    );
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { LocalEnv } from "../app/lib/env.ts";
import { holdFolder, secretOf, whoUses } from "./data-folder.ts";
import { localUrl } from "./place-to-listen.ts";
import { addressOf, startPostgres } from "./postgres/own-postgres.ts";
import { placeOf } from "./postgres/place.ts";

/** What a command needs to work with the database and to make links. */
export type Access = {
  readonly DATABASE_URL: string;
  readonly APP_URL: string;
  readonly APP_SECRET: string;
};

/**
 * Does something with the database of this installation: the one of DATABASE_URL, the one that
 * npm start is running now, or else its own, started for as long as it takes.
 * @param command what the user typed, to tell others meanwhile
 */
export async function withDatabase<T>(
  env: LocalEnv,
  command: string,
  work: (access: Access) => Promise<T>,
): Promise<T> {
  const dataDir = resolve(env.DATA_DIR);
  const running = whoUses(dataDir)?.appUrl;
  const access = (url: string): Access => ({
    DATABASE_URL: url,
    APP_URL: env.APP_URL ?? running ?? localUrl(env),
    // Asked for only by what makes links: migrating takes no secret.
    get APP_SECRET() {
      return env.APP_SECRET ?? secretInUse(dataDir);
    },
  });
  if (env.DATABASE_URL) return work(access(env.DATABASE_URL));
  const place = existsSync(dataDir) ? placeOf(dataDir) : dataDir;
  if (!existsSync(place))
    throw new Error(
      `There is no database in ${dataDir} yet. Run npm start first, or set DATABASE_URL.`,
    );
  if (running) return work(access(addressOf(place)));
  await using ends = new AsyncDisposableStack();
  const folder = await holdFolder(dataDir, command);
  ends.defer(() => folder.release());
  const postgres = await startPostgres(place);
  ends.defer(() => postgres.stop());
  return await work(access(postgres.url));
}

/** A secret made up here would make links that open nothing there. */
function secretInUse(dataDir: string): string {
  if (existsSync(dataDir)) return secretOf(dataDir);
  throw new Error("APP_SECRET is missing. Set it to the one that the web processes run with.");
}

import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account.ts";
import { majorVersion, type Programs } from "./programs.ts";

const run = promisify(execFile);

/** What a new database folder is made with. */
export type Making = {
  readonly programs: Programs;
  readonly account: Account | undefined;
  /** Whether it has to survive a power cut. */
  readonly durable: boolean;
};

/**
 * Makes the folder of a database server, unless it is there.
 * It is made under another name and renamed when complete: a folder under its own name is whole,
 * and one that an interrupted run left behind is made anew.
 */
export async function prepareCluster(place: string, making: Making): Promise<void> {
  if (existsSync(place)) return checkVersion(place);
  const draft = `${place}.making`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(dirname(place), { recursive: true, mode: 0o711 });
  mkdirSync(draft, { mode: 0o700 });
  const password = randomBytes(24).toString("base64url");
  keep(draft, "password", password, making.account);
  if (making.account) chownSync(draft, making.account.uid, making.account.gid);
  await initialise(draft, making);
  renameSync(draft, place);
}

/** The folder that PostgreSQL itself knows. */
export function dataOf(place: string): string {
  return join(place, "data");
}

/** The password of the only database user. */
export function passwordOf(place: string): string {
  return readFileSync(join(place, "password"), "utf8").trim();
}

/** Writes a small private file into the place of the database. */
export function keep(
  place: string,
  name: string,
  text: string,
  account: Account | undefined,
): void {
  const file = join(place, name);
  rmSync(file, { force: true });
  writeFileSync(file, `${text}\n`, { mode: 0o600 });
  if (account) chownSync(file, account.uid, account.gid);
}

async function initialise(draft: string, { programs, account, durable }: Making): Promise<void> {
  const words = [
    `--pgdata=${dataOf(draft)}`,
    "--username=onward",
    `--pwfile=${join(draft, "password")}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // The same order of names on every computer, whatever languages it has installed.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
  ];
  if (!durable) words.push("--no-sync");
  try {
    await run(programs.initdb, words, {
      ...account,
      cwd: draft,
      env: { ...process.env, LC_ALL: "C" },
    });
  } catch (cause) {
    const said = cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : "";
    throw new Error(`The database folder could not be made.\n${said}`, { cause });
  }
}

function checkVersion(place: string): void {
  const made = readFileSync(join(dataOf(place), "PG_VERSION"), "utf8").trim();
  if (made === majorVersion()) return;
  throw new Error(
    `The database in ${place} was made by PostgreSQL ${made}; this version brings ${majorVersion()}. ` +
      "Dump it with the old version and load it with the new one, or run npm run reset to begin anew.",
  );
}

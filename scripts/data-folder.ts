import { randomBytes } from "node:crypto";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { identify, until } from "./postgres/processes.ts";

/** Who is using a data folder, as it stands in its file `run.json`. */
const run = z.object({
  /** The process: its number with the time it started. */
  process: z.string(),
  command: z.string(),
  /** Where the pages are, when it serves any. */
  appUrl: z.string().optional(),
  stopping: z.boolean(),
});
export type Run = z.infer<typeof run>;

/** A data folder that this process alone is using. */
export type HeldFolder = {
  readonly path: string;
  /** Whether whoever used it before did not get to leave it in order. */
  readonly afterCrash: boolean;
  /** Tells others what this process is doing. */
  note(change: Partial<Pick<Run, "appUrl" | "stopping">>): void;
  release(): void;
};

/**
 * Takes a data folder for this process, making it when there is none.
 * Waits for a process that is about to leave it.
 * @param command what the user typed, to tell others
 * @throws when another process is using it
 */
export async function holdFolder(dataDir: string, command: string): Promise<HeldFolder> {
  const path = resolve(dataDir);
  // Others may pass through (the database may run as another user) but not look around.
  mkdirSync(path, { recursive: true, mode: 0o711 });
  const afterCrash = existsSync(fileOf(path)) && !whoUses(path);
  let mine: Run = { process: identify(process.pid) ?? "", command, stopping: false };
  await take(path, mine);
  return {
    path,
    afterCrash,
    note(change) {
      mine = { ...mine, ...change };
      renameSync(draft(path, mine), fileOf(path));
    },
    release: () => rmSync(fileOf(path), { force: true }),
  };
}

/** The process that is using a data folder now; nothing when there is none. */
export function whoUses(dataDir: string): Run | undefined {
  try {
    const found = run.parse(JSON.parse(readFileSync(fileOf(dataDir), "utf8")));
    return identify(Number.parseInt(found.process, 10)) === found.process ? found : undefined;
  } catch {
    // No file, or one that a crash left unreadable: nobody can be using it.
    return undefined;
  }
}

/** The server secret of a data folder: made once, readable by its owner only. */
export function secretOf(dataDir: string): string {
  const file = join(dataDir, "secrets.json");
  const secrets = z.object({ appSecret: z.string().min(32) });
  if (existsSync(file)) return secrets.parse(JSON.parse(readFileSync(file, "utf8"))).appSecret;
  const appSecret = randomBytes(32).toString("base64url");
  writeFileSync(`${file}.new`, `${JSON.stringify({ appSecret })}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return appSecret;
}

async function take(path: string, mine: Run): Promise<void> {
  const file = draft(path, mine);
  try {
    await until(() => !whoUses(path), 1_500);
    await until(() => !whoUses(path)?.stopping, 30_000);
    const other = whoUses(path);
    if (other) throw new Error(inUse(path, other));
    rmSync(fileOf(path), { force: true });
    // Fails when somebody else was quicker. Two who clear the same leftover file may pass each other here,
    // so the later one stays and the earlier one finds out.
    linkSync(file, fileOf(path));
    await pause(50);
    const winner = whoUses(path);
    if (winner && winner.process !== mine.process) throw new Error(inUse(path, winner));
  } finally {
    rmSync(file, { force: true });
  }
}

/** Written beside it and put in place in one step, so that nobody reads half a file. */
function draft(path: string, mine: Run): string {
  const file = `${fileOf(path)}.${process.pid}`;
  writeFileSync(file, `${JSON.stringify(mine)}\n`, { mode: 0o600 });
  return file;
}

function inUse(path: string, { command, appUrl, process: holder }: Run): string {
  const where = appUrl ? ` at ${appUrl}` : "";
  return (
    `${command} is already running${where} with the data in ${path} (process ${holder.split(" ")[0]}).\n` +
    "Stop it first, or choose another folder and port: DATA_DIR=.data2 PORT=3001 npm start"
  );
}

function fileOf(path: string): string {
  return join(path, "run.json");
}

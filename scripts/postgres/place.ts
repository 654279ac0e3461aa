import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { accountFor, mayEnter } from "./account.ts";

/** Where root keeps what the user "postgres" must be able to reach. Made on first use. */
export function systemFolder(): string {
  const folder = "/var/lib/onward";
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}

/**
 * Where the database of a data folder lies: inside it. When root works in a folder that the user
 * "postgres" may not enter (a clone under /root, say), it lies in the system folder instead,
 * under a random name that the data folder remembers: a new data folder gets a new database.
 */
export function placeOf(dataDir: string): string {
  const inside = join(dataDir, "postgres");
  const note = join(dataDir, "postgres-place");
  if (existsSync(inside)) return inside;
  if (existsSync(note)) return readFileSync(note, "utf8").trim();
  const account = accountFor(inside);
  if (!account || mayEnter(account, dirname(inside))) return inside;
  const place = join(systemFolder(), randomBytes(8).toString("hex"));
  writeFileSync(note, `${place}\n`);
  return place;
}

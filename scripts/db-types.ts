// npm run db:types: writes db/types.ts from the migrations. With --verify it only compares.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { migrate } from "../db/migrate.ts";
import { main } from "./main.ts";
import { say } from "./progress.ts";
import { root } from "./root.ts";
import { startTemporaryPostgres } from "./temporary-postgres.ts";

const kept = join(root, "db/types.ts");

await main(async () => {
  const { values } = parseArgs({ options: { verify: { type: "boolean", default: false } } });
  if (!values.verify) {
    await generate(kept);
    return say("Wrote db/types.ts.");
  }
  const folder = await mkdtemp(join(tmpdir(), "onward-types-"));
  const fresh = join(folder, "types.ts");
  try {
    await generate(fresh);
    const same = (await readFile(fresh, "utf8")) === (await readFile(kept, "utf8"));
    if (!same)
      throw new Error("db/types.ts is not what the migrations make. Run npm run db:types.");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function generate(file: string): Promise<void> {
  const postgres = await startTemporaryPostgres();
  try {
    await migrate(postgres.url);
    const program = join(root, "node_modules/kysely-codegen/dist/cli/bin.js");
    await promisify(execFile)(
      process.execPath,
      [program, "--url", postgres.url, "--out-file", file, "--log-level", "error"],
      { cwd: root },
    );
  } finally {
    await postgres.stop();
  }
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localStore } from "../../app/uploads/local-store.server.ts";
import type { UploadTools } from "../../app/uploads/upload-tools.server.ts";
import type { Database } from "../../db/client.ts";

/** What work with uploads needs, with a store that is gone when the test process ends. */
export function uploadToolsFor(db: Database): UploadTools {
  const folder = mkdtempSync(join(tmpdir(), "onward-uploads-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return { db, store: localStore(folder) };
}

import type { Database } from "../../db/client.ts";
import type { AppContext } from "../lib/context.ts";
import { fileStore } from "./configured-store.server.ts";
import type { FileStore } from "./file-store.ts";

/** What work with uploaded files needs: their rows, and where their content lies. */
export type UploadTools = { readonly db: Database; readonly store: FileStore };

/** These, as a process is configured. */
export function uploadTools({ db, env }: Pick<AppContext, "db" | "env">): UploadTools {
  return { db, store: fileStore(env) };
}

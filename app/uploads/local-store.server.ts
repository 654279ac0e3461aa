import { randomUUID } from "node:crypto";
import { createWriteStream, openAsBlob } from "node:fs";
import { access, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { piecesOf } from "./content.ts";
import type { FileStore } from "./file-store.ts";

/** Keeps files in a folder, readable by this user alone. */
export function localStore(folder: string): FileStore {
  const pathOf = (key: string) => {
    if (!/^[\w-]+(\/[\w-]+)*$/.test(key)) throw new Error("This is no key of ours.");
    return join(folder, key);
  };
  return {
    async put(key, content) {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // Written beside it and put in place in one step: a file is there whole or not at all.
      const draft = `${path}.${randomUUID()}`;
      await pipeline(
        Readable.from(piecesOf(content)),
        createWriteStream(draft, { mode: 0o600 }),
      ).catch(async (error: unknown) => {
        await rm(draft, { force: true });
        throw error;
      });
      await rename(draft, path);
    },
    async get(key) {
      const path = pathOf(key);
      const isThere = await access(path).then(
        () => true,
        () => false,
      );
      return isThere ? (await openAsBlob(path)).stream() : undefined;
    },
    delete: (key) => rm(pathOf(key), { force: true }),
  };
}

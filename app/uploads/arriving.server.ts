import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import type { Env } from "../lib/env.ts";

const day = 86_400_000;

/** Where uploads lie while they arrive piece by piece. What is not complete after a day is given up. */
export function arrivingUploads({ DATA_DIR }: Pick<Env, "DATA_DIR">): FileStore {
  return new FileStore({
    directory: join(DATA_DIR, "arriving"),
    expirationPeriodInMilliseconds: day,
  });
}

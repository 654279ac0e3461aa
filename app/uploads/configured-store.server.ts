import { join } from "node:path";
import type { Env } from "../lib/env.ts";
import type { FileStore } from "./file-store.ts";
import { localStore } from "./local-store.server.ts";
import { s3Store } from "./s3-store.server.ts";

type StoreEnv = Pick<
  Env,
  | "DATA_DIR"
  | "S3_BUCKET"
  | "S3_ENDPOINT"
  | "S3_REGION"
  | "S3_ADDRESSING"
  | "S3_ACCESS_KEY_ID"
  | "S3_SECRET_ACCESS_KEY"
>;

/** The store that is configured: a bucket, or else a folder of this computer. */
export function fileStore(env: StoreEnv): FileStore {
  const { S3_BUCKET, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env;
  if (!S3_BUCKET || !S3_ENDPOINT || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY)
    return localStore(join(env.DATA_DIR, "uploads"));
  return s3Store({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: env.S3_REGION,
    addressing: env.S3_ADDRESSING,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  });
}

import type { Env } from "./env.ts";

/** What is needed to write to somebody: where the pages are, and the secret behind links and sealed mail. */
export type Site = Pick<Env, "APP_URL" | "APP_SECRET"> & DataKey;

/** What answers that must not be kept in clear are sealed with, and what they were sealed with before. */
export type DataKey = Pick<Env, "APP_SECRET"> & {
  readonly DATA_KEY?: string | undefined;
  readonly DATA_KEY_OLD?: readonly string[] | undefined;
};

import type { Env } from "./env.ts";

/** What is needed to write to somebody: where the pages are, and the secret behind links and sealed mail. */
export type Site = Pick<Env, "APP_URL" | "APP_SECRET">;

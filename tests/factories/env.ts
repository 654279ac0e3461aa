import { type Env, readEnv } from "../../app/lib/env.ts";

/** The configuration of a process under test. */
export const testEnv: Env = readEnv({
  DATABASE_URL: "postgres://nobody@127.0.0.1:1/unused",
  APP_URL: "http://portal.test",
  APP_SECRET: "a secret of tests, and of nothing else",
  LOG_LEVEL: "silent",
});

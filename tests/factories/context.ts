import type { AppContext } from "../../app/lib/context.ts";
import { makeLog } from "../../app/lib/log.ts";
import type { Database } from "../../db/client.ts";
import { testEnv } from "./env.ts";

/** What a loader or an action under test is handed. */
export function testContext(db: Database, clientAddress = "127.0.0.1"): AppContext {
  return {
    db,
    env: testEnv,
    log: makeLog(testEnv),
    now: new Date(),
    clientAddress,
    nonce: "nonce-of-tests",
  };
}

import type { Database } from "../../db/client.ts";
import type { Env } from "./env.ts";
import type { Log } from "./log.ts";

/**
 * What every loader and action is handed. The pages are bundled apart from the server that
 * serves them, so nothing is shared between the two but this.
 */
export type AppContext = {
  readonly db: Database;
  readonly env: Env;
  readonly log: Log;
  /** The moment of this request. */
  readonly now: Date;
  /** The address of the client, for limits. Never written to a log. */
  readonly clientAddress: string;
  /** Allows this response's own inline style and scripts (Content Security Policy). */
  readonly nonce: string;
};

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends AppContext {}
}

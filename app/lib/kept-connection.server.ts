import pg from "pg";

const reconnectAfterMs = 1000;

/** A connection of its own that lasts until it is stopped. */
export type KeptConnection = { stop(): Promise<void> };

/**
 * Holds one connection to PostgreSQL for as long as the process lives, and makes a new one
 * whenever it breaks.
 * @param use what each new connection is for; when it fails, another one is tried
 */
export function keepConnected(
  url: string,
  use: (client: pg.Client) => Promise<void>,
): KeptConnection {
  let stopped = false;
  let client: pg.Client | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    client = next;
    next.on("error", () => undefined);
    next.on("end", again);
    try {
      await next.connect();
      await use(next);
    } catch {
      await next.end().catch(() => undefined);
    }
  }

  function again(): void {
    if (!stopped) setTimeout(() => void (stopped || connect()), reconnectAfterMs).unref();
  }

  void connect();
  return {
    async stop() {
      stopped = true;
      await client?.end().catch(() => undefined);
    },
  };
}

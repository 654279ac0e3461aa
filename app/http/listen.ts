import pg from "pg";
import { changesChannel } from "../onboardings/announce.server.ts";

const reconnectAfterMs = 1000;

/**
 * Holds the one listening connection of a process and passes on hints of changed onboardings.
 * Reconnects until stopped; `onConnect` runs each time, because hints may have been missed.
 */
export function listenForChanges(
  url: string,
  on: { changed(ids: readonly string[]): void; connected(): void },
): { stop(): Promise<void> } {
  let stopped = false;
  let client: pg.Client | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    client = next;
    next.on("notification", ({ payload }) => on.changed(payload ? payload.split(",") : []));
    next.on("error", () => undefined);
    next.on("end", again);
    try {
      await next.connect();
      await next.query(`listen ${changesChannel}`);
      on.connected();
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

import { setTimeout as pause } from "node:timers/promises";

/** What PostgreSQL and the network say while a database is starting, stopping or not there yet. */
const away: ReadonlySet<unknown> = new Set([
  "57P01",
  "57P02",
  "57P03",
  "ECONNREFUSED",
  "ECONNRESET",
]);

type Patience = { readonly forMs?: number; readonly everyMs?: number };

/**
 * Does something that needs the database, and tries again for a minute while that is starting, as
 * after a power cut, instead of giving up.
 * @throws what it throws for any other reason, and when the minute is over
 */
export async function patiently<T>(
  work: () => Promise<T>,
  { forMs = 60_000, everyMs = 500 }: Patience = {},
): Promise<T> {
  const end = performance.now() + forMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error) || performance.now() >= end) throw error;
      await pause(everyMs);
    }
  }
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // pg says it in words where a connection breaks in the middle.
  return ("code" in error && away.has(error.code)) || /connection terminated/i.test(error.message);
}

import { setTimeout as pause } from "node:timers/promises";

const patienceMs = 60_000;

/**
 * Waits until the pages answer.
 * @throws when they do not within a minute, or when the signal is aborted
 */
export async function answering(url: string, signal: AbortSignal): Promise<void> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    signal.throwIfAborted();
    if (await isHealthy(url)) return;
    await pause(100);
  }
  throw new Error(`The pages did not answer at ${url} within a minute.`);
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(new URL("/healthz", url), { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  } catch {
    return false;
  }
}

import { setTimeout as pause } from "node:timers/promises";

const patienceMs = 120_000;
const retryAfterMs = 150;

/** What came back. */
export type Answer = {
  readonly status: number;
  /** Where a redirect leads. */
  readonly location: string;
  readonly body: string;
};

/**
 * Asks for a page or posts a form, and does it again for as long as nobody answers or the answer
 * is a fault, as somebody does who presses the button again.
 * @param times counts the tries that came to nothing
 */
export async function ask(
  url: string,
  form: URLSearchParams | undefined,
  times: { failed: number },
): Promise<Answer> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    const answer = await tryOnce(url, form);
    if (answer && answer.status < 500 && answer.status !== 429) return answer;
    times.failed += 1;
    await pause(retryAfterMs);
  }
  throw new Error("The pages did not come back within two minutes.");
}

async function tryOnce(
  url: string,
  form: URLSearchParams | undefined,
): Promise<Answer | undefined> {
  try {
    const method = form ? "POST" : "GET";
    const signal = AbortSignal.timeout(10_000);
    const response = await fetch(url, { method, body: form, redirect: "manual", signal });
    const location = response.headers.get("location") ?? "";
    return { status: response.status, location, body: await response.text() };
  } catch {
    // Refused, cut off or too slow: all of that is what this is about.
    return undefined;
  }
}

import { say } from "./progress.ts";
import { Stopped } from "./stop-signals.ts";

/**
 * Runs the body of a script and ends the process. What goes wrong is said in its own words and
 * ends it with 1; DEBUG=1 adds where it happened.
 */
export async function main(body: () => Promise<void>): Promise<never> {
  try {
    await body();
    process.exit();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    if (process.env.DEBUG && error instanceof Error) say(error.stack ?? "");
    process.exit(error instanceof Stopped ? 0 : 1);
  }
}

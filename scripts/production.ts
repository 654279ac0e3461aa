import { describeEnv, EnvError, readEnv } from "../app/lib/env.ts";
import { hasBuild } from "./product-build.ts";
import { say } from "./progress.ts";

/**
 * Ends the process unless it can run on a server: the configuration complete, and a build there.
 * `--help` shows what can be configured.
 * @param command what the user typed
 */
export function requireProduction(command: string): void {
  if (process.argv.includes("--help")) {
    process.stdout.write(`${command} is configured by these variables:\n\n${describeEnv()}\n`);
    process.exit(0);
  }
  try {
    readEnv(process.env);
    if (!hasBuild()) throw new EnvError("There is no build yet. Run npm run build first.");
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    say(`${command} cannot start. ${error.message}`);
    process.exit(1);
  }
}

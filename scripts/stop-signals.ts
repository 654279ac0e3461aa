import { say } from "./progress.ts";

/** One Ctrl-C reaches this process twice: from the terminal, and passed on by npm. */
const sameCtrlCMs = 500;

/**
 * Listens for the wish to stop: Ctrl-C, SIGTERM, or the end of the process that started this one.
 * @param force what to do when somebody presses Ctrl-C again because they do not want to wait
 * @returns a signal that is aborted by the first wish
 */
export function listenForStop(force: () => void): AbortSignal {
  const stop = new AbortController();
  let first = 0;
  const wish = () => {
    if (!stop.signal.aborted) {
      first = performance.now();
      say("\nStopping… (press Ctrl-C again to force)");
      stop.abort(new Stopped());
    } else if (performance.now() - first > sameCtrlCMs) {
      force();
    }
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, wish);
  process.once("disconnect", () => stop.abort(new Stopped()));
  return stop.signal;
}

/** Somebody asked to stop. No fault. */
export class Stopped extends Error {
  override readonly name = "Stopped";
  constructor() {
    super("Stopped.");
  }
}

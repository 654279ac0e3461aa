import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { lastWords, openLog } from "./logs.ts";
import { root } from "./root.ts";

/** What a process of the product is started with. */
export type PartOptions = {
  readonly name: string;
  /** Its file, seen from the project's folder. */
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** Where its output goes. */
  readonly log: string;
};

const patienceMs = 10_000;

/** A process of the product: web or worker. It ends when this process does, however that happens. */
export class Part {
  /** Rejects when it ends before it was asked to, with the last words of its log. */
  readonly failed: Promise<never>;
  readonly #options: PartOptions;
  readonly #fail: (error: Error) => void;
  #child: ChildProcess;

  constructor(options: PartOptions) {
    const { promise, reject } = Promise.withResolvers<never>();
    // Whoever waits for it hears of it; until then it is no unhandled rejection.
    promise.catch(() => undefined);
    this.failed = promise;
    this.#fail = reject;
    this.#options = options;
    this.#child = this.#launch();
  }

  #launch(): ChildProcess {
    const { script, env, log } = this.#options;
    mkdirSync(dirname(log), { recursive: true, mode: 0o700 });
    const output = openLog(log);
    // In a session of its own: Ctrl-C in the terminal reaches us, and we stop the parts in order.
    const child = spawn(
      process.execPath,
      ["--import", join(root, "scripts/with-parent.ts"), join(root, script)],
      {
        cwd: root,
        env,
        detached: true,
        windowsHide: true,
        stdio: ["ignore", output, output, "ipc"],
      },
    );
    closeSync(output);
    child.once("exit", this.#reportEnd);
    return child;
  }

  readonly #reportEnd = () => {
    const { name, log } = this.#options;
    this.#fail(
      new Error(
        `The ${name} process ended. Its last words (all of them in ${log}):\n${lastWords(log)}`,
      ),
    );
  };

  /** Asks it to end, and insists after ten seconds. */
  async stop(): Promise<void> {
    const child = this.#child;
    child.off("exit", this.#reportEnd);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const impatient = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    await ended;
    clearTimeout(impatient);
  }

  /** Ends it at once. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /** Starts it anew, with the sources of now. */
  async restart(): Promise<void> {
    await this.stop();
    this.#child = this.#launch();
  }
}

/**
 * Starts web and worker.
 * @param logs the folder for what they say
 */
export function startParts(env: NodeJS.ProcessEnv, logs: string): Part[] {
  return [
    new Part({ name: "web", script: "app/server.ts", env, log: join(logs, "web.log") }),
    new Part({ name: "worker", script: "app/worker.ts", env, log: join(logs, "worker.log") }),
  ];
}

import { watch } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Part } from "./part.ts";
import { buildEmails } from "./product-build.ts";
import { say } from "./progress.ts";
import { root } from "./root.ts";

/** An editor that saves several files does so within this time. */
const settleMs = 200;

/**
 * Starts web and worker anew when code changes that they run themselves. What only pages are made
 * of (.tsx, .css) is left to Vite, which changes the open page.
 */
export function restartOnChange(parts: readonly Part[], signal: AbortSignal): void {
  let waiting = false;
  let last = Promise.resolve();
  const restart = async (folder: string) => {
    await pause(settleMs);
    waiting = false;
    if (folder === "emails") await buildEmails(signal);
    await Promise.all(parts.map((part) => part.restart()));
    say(`Restarted after a change in ${folder}.`);
  };
  for (const folder of ["app", "db", "emails"]) {
    watch(join(root, folder), { recursive: true, signal }, (_event, file) => {
      if (waiting || !file || !concerns(folder, file)) return;
      waiting = true;
      last = last.then(() => restart(folder)).catch((error: unknown) => say(String(error)));
    });
  }
}

function concerns(folder: string, file: string): boolean {
  if (file.includes(".test.") || file.startsWith("routes")) return false;
  return (
    file.endsWith(".ts") || file.endsWith(".sql") || (folder === "emails" && file.endsWith(".tsx"))
  );
}

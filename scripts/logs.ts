import { existsSync, openSync, readFileSync, renameSync } from "node:fs";

/** Opens a log for a new run. That of the run before stays beside it as `.before`. */
export function openLog(file: string): number {
  if (existsSync(file)) renameSync(file, `${file}.before`);
  return openSync(file, "a", 0o600);
}

/** The last lines of a log. */
export function lastWords(file: string): string {
  return readFileSync(file, "utf8").trim().split("\n").slice(-12).join("\n");
}

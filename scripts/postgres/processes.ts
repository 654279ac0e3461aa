import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** A process as the system lists it. */
export type Process = { readonly pid: number; readonly command: string };

/**
 * Tells one process from a later one with the same number: its number with the time it started.
 * Nothing when there is no such process.
 */
export function identify(pid: number): string | undefined {
  try {
    return process.platform === "linux" ? identifyByProc(pid) : identifyByPs(pid);
  } catch {
    return undefined;
  }
}

function identifyByProc(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name in brackets may hold spaces, so count from behind it: state is field 3, start time field 22.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z") return undefined;
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  return `${pid} ${fields[19]} ${boot}`;
}

function identifyByPs(pid: number): string | undefined {
  if (process.platform === "win32") {
    process.kill(pid, 0);
    return String(pid);
  }
  const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
    encoding: "utf8",
  }).trim();
  return started === "" ? undefined : `${pid} ${started}`;
}

/** All processes of PostgreSQL whose command line holds the text. Empty on Windows, where none can be orphaned. */
export function listPostgres(text: string): Process[] {
  const found =
    process.platform === "linux" ? listByProc() : process.platform === "win32" ? [] : listByPs();
  return found.filter(({ command }) => command.includes("postgres") && command.includes(text));
}

function listByProc(): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(name) }));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    // It ended while we were reading the list.
    return "";
  }
}

function listByPs(): Process[] {
  const lines = execFileSync("ps", ["-axo", "pid=,command="], { encoding: "utf8" })
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [, pid = "0", command = ""] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return { pid: Number(pid), command };
  });
}

/** Sends a signal; a process that is already gone is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/**
 * Waits until a test is true.
 * @returns whether it became true within the time
 */
export async function until(test: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!test()) {
    if (performance.now() > end) return false;
    await pause(25);
  }
  return true;
}

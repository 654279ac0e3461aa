import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { say } from "./progress.ts";
import { root } from "./root.ts";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The program of a Chromium: CHROMIUM_PATH, the one of this computer, or one that is installed now.
 * @throws with what to do, when there is none to be had
 */
export function findBrowser(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH leads nowhere: ${given}`);
  const found = given ?? present() ?? (downloadBrowser() || installByApt() ? present() : undefined);
  if (found) return found;
  throw new Error(
    "The browser tests need Chromium or Chrome. Install one, or set CHROMIUM_PATH to its program.",
  );
}

function present(): string | undefined {
  return [...usual, chromium.executablePath()].find((file) => existsSync(file));
}

function downloadBrowser(): boolean {
  say("No Chromium found. Downloading one…");
  return runs(process.execPath, [
    join(root, "node_modules/@playwright/test/cli.js"),
    "install",
    "--with-deps",
    "chromium",
  ]);
}

function installByApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  say("Installing chromium with apt-get…");
  return (
    runs("apt-get", ["update"]) &&
    runs("apt-get", ["install", "-y", "--no-install-recommends", "chromium"])
  );
}

function runs(program: string, words: readonly string[]): boolean {
  const { status } = spawnSync(program, words, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

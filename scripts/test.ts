// npm test: all tests, the quick ones and those in a browser. Reports go to .data/reports.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.ts";
import { main } from "./main.ts";
import { build, isBuildStale } from "./product-build.ts";
import { say, step } from "./progress.ts";
import { root } from "./root.ts";
import {
  add,
  type Counts,
  countPlaywright,
  countRun,
  countVitest,
  inWords,
} from "./test-counts.ts";

const reports = join(root, ".data/reports");

function run(name: string, words: readonly string[], count: (report: unknown) => Counts): Counts {
  const file = join(reports, `${name}.json`);
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, NODE_ENV: "test" as const };
  const { status } = spawnSync(process.execPath, words, {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return countRun(file, count, status ?? 1);
}

function runVitest(): Counts {
  const json = join(reports, "vitest.json");
  return run(
    "vitest",
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${json}`,
    ],
    countVitest,
  );
}

/** Without a browser or a build nothing can be tested in one: that is a failure, and the other tests still count. */
async function runPlaywright(): Promise<Counts> {
  try {
    process.env.CHROMIUM_PATH = findBrowser();
    if (isBuildStale()) await step("Building pages and emails", () => build());
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return run(
    "playwright",
    ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"],
    countPlaywright,
  );
}

await main(async () => {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const counts = add([runVitest(), await runPlaywright()]);
  process.stdout.write(`\n${inWords(counts)}\n`);
  if (counts.failed > 0) process.exit(1);
});

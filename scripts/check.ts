// npm run check: everything that can be found out without running the product.
import { spawnSync } from "node:child_process";
import { main } from "./main.ts";
import { say } from "./progress.ts";
import { root } from "./root.ts";

const steps = [
  { name: "Types", words: ["node_modules/typescript/bin/tsc", "--noEmit"] },
  {
    name: "Style",
    words: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  },
  {
    name: "Who may import whom",
    words: [
      "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
      "app",
      "emails",
      "db",
      "scripts",
      "tests",
    ],
  },
  { name: "Database types", words: ["scripts/db-types.ts", "--verify"] },
  { name: "Unused code", words: ["node_modules/knip/bin/knip.js"] },
];

/** Runs a step, shows what it says only when it fails, and tells whether it passed. */
function passes({ name, words }: (typeof steps)[number]): boolean {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${status === 0 ? "✓" : "✗"} ${name} ${seconds} s`);
  if (status !== 0) say(`${stdout}${stderr}`);
  return status === 0;
}

await main(async () => {
  const failed = steps.filter((step) => !passes(step));
  if (failed.length > 0) throw new Error(`Failed: ${failed.map(({ name }) => name).join(", ")}`);
});

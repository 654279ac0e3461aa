import { defineConfig } from "@playwright/test";

const port = 3177;
const baseURL = `http://localhost:${port}`;
/** The product runs on demo data of its own, made anew for each run. */
const product = { DATA_DIR: ".data/browser-tests", PORT: String(port) };
// Tests ask `npm run links` for addresses: it has to ask the same installation.
Object.assign(process.env, product);

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".data/browser-test-results",
  forbidOnly: true,
  timeout: 60_000,
  workers: 2,
  use: {
    baseURL,
    viewport: { width: 390, height: 844 },
    // How one page turns into the next is the browser's own work: it reports when it gives that up.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // Chromium keeps its sandbox from root.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  webServer: {
    command:
      "node scripts/run.mjs scripts/reset.ts --yes && exec node scripts/run.mjs scripts/start.ts",
    url: `${baseURL}/healthz`,
    env: product,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});

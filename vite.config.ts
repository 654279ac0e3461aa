import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwind from "@tailwindcss/vite";
import { defineConfig } from "vitest/config";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

const pages = remix({
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
});

const tests = "{app,db,emails,scripts,tests}/**/*.test.{ts,tsx}";
/** Tests against a real PostgreSQL are named *.server.test.ts. */
const databaseTests = "{app,db,emails,scripts,tests}/**/*.server.test.ts";
const quiet = ["tests/setup/quiet-console.ts"];

export default defineConfig({
  plugins: process.env.VITEST ? [] : [tailwind(), pages],
  resolve: process.env.VITEST
    ? { alias: { "#emails": fileURLToPath(new URL("emails/render.tsx", import.meta.url)) } }
    : {},
  build: { target: "es2022", assetsInlineLimit: 0 },
  worker: { format: "iife" },
  server: { watch: { ignored: ["**/.data/**"] } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "pure", include: [tests], exclude: [databaseTests], setupFiles: quiet },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: [databaseTests],
          globalSetup: ["tests/setup/database.ts"],
          setupFiles: quiet,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

// Node runs .ts files as they are, but not JSX: so the emails are built once for the worker.
import { build } from "vite";
import { root } from "./root.ts";

await build({
  root,
  configFile: false,
  publicDir: false,
  esbuild: { jsx: "automatic" },
  build: { ssr: "emails/render.tsx", outDir: "build/emails", emptyOutDir: true, target: "node24" },
});

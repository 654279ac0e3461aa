import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { root } from "./root.ts";

/** Puts a packed copy beside each script and style sheet: once, as small as can be, not on each request. */
export function packAssets(): void {
  for (const name of globSync("build/client/assets/*.{js,css,svg}", { cwd: root })) {
    const file = join(root, name);
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}

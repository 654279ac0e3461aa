import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What the processes of the product have logged so far. */
export async function logsOf(): Promise<string> {
  const folder = join(process.env.DATA_DIR ?? ".data/browser-tests", "logs");
  const files = ["web.log", "worker.log"].map((name) => readFile(join(folder, name), "utf8"));
  return (await Promise.all(files)).join("\n");
}

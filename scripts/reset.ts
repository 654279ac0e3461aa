// npm run reset, npm run reset -- --yes: empties the data folder.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { readLocalEnv } from "../app/lib/env.ts";
import { holdFolder } from "./data-folder.ts";
import { main } from "./main.ts";
import { dataOf } from "./postgres/cluster.ts";
import { clearLeftovers } from "./postgres/leftovers.ts";
import { placeOf } from "./postgres/place.ts";
import { markOf } from "./postgres/server.ts";
import { say } from "./progress.ts";

await main(async () => {
  const { values } = parseArgs({ options: { yes: { type: "boolean", default: false } } });
  const dataDir = resolve(readLocalEnv(process.env).DATA_DIR);
  if (!existsSync(dataDir)) return say(`There is no ${dataDir}: nothing to empty.`);
  const folder = await holdFolder(dataDir, "npm run reset");
  try {
    if (!values.yes && !(await confirmed(dataDir))) return say("Nothing was changed.");
    await empty(folder.path);
    say(`Emptied ${folder.path}. npm start begins anew.`);
  } finally {
    folder.release();
  }
});

async function confirmed(dataDir: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new Error("To empty the data folder without being asked: npm run reset -- --yes");
  const question = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await question.question(
    `Delete everything in ${dataDir}, with its database? Type yes: `,
  );
  question.close();
  return answer.trim().toLowerCase() === "yes";
}

async function empty(dataDir: string): Promise<void> {
  const place = placeOf(dataDir);
  if (existsSync(place)) await clearLeftovers(dataOf(place), markOf(place));
  rmSync(place, { recursive: true, force: true });
  // Our own mark goes last: until then nobody else may begin here.
  for (const name of readdirSync(dataDir)) {
    if (!name.startsWith("run.json")) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

// npm run links, npm run links -- --json
import { parseArgs } from "node:util";
import { readLocalEnv } from "../app/lib/env.ts";
import { listAddresses, show } from "./addresses.ts";
import { withDatabase } from "./database.ts";
import { main } from "./main.ts";

await main(async () => {
  const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
  const addresses = await withDatabase(readLocalEnv(process.env), "npm run links", (access) =>
    listAddresses(access),
  );
  process.stdout.write(values.json ? `${JSON.stringify(addresses)}\n` : show(addresses));
});

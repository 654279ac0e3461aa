// npm run keys:rotate, with the new key in DATA_KEY and the ones before in DATA_KEY_OLD
import { sealAnew } from "../app/kickoff/seal-anew.server.ts";
import { readLocalEnv } from "../app/lib/env.ts";
import { withDatabase } from "./database.ts";
import { main } from "./main.ts";
import { withConnection } from "./with-connection.ts";

await main(async () => {
  const env = readLocalEnv(process.env);
  const { sealed, unreadable } = await withDatabase(env, "npm run keys:rotate", (access) =>
    withConnection(access, (db) => sealAnew(db, { ...env, APP_SECRET: access.APP_SECRET })),
  );
  process.stdout.write(`${sealed} values are sealed with the present key.\n`);
  if (unreadable > 0)
    throw new Error(
      `${unreadable} more were sealed with a key that is not known here. Name it in DATA_KEY_OLD and run this again.`,
    );
  process.stdout.write("Nothing needs DATA_KEY_OLD any more.\n");
});

// npm run playbook:export KEY, with -- --draft or -- --version 3
import { readLocalEnv } from "../app/lib/env.ts";
import { printPlaybook } from "../app/playbook/print.ts";
import { withDatabase } from "./database.ts";
import { main } from "./main.ts";
import { chosenVersion, readChoice } from "./playbook-choice.ts";
import { withConnection } from "./with-connection.ts";

await main(async () => {
  const { key, which } = readChoice("npm run playbook:export", "published");
  const { document } = await withDatabase(
    readLocalEnv(process.env),
    "npm run playbook:export",
    (access) => withConnection(access, (db) => chosenVersion(db, key, which)),
  );
  process.stdout.write(printPlaybook(document));
});

// npm run migrate: brings the database up to date.
import { readLocalEnv } from "../app/lib/env.ts";
import { migrate } from "../db/migrate.ts";
import { withDatabase } from "./database.ts";
import { main } from "./main.ts";
import { say } from "./progress.ts";

await main(async () => {
  const env = readLocalEnv(process.env);
  const names = await withDatabase(env, "npm run migrate", ({ DATABASE_URL }) =>
    migrate(DATABASE_URL),
  );
  say(names.length === 0 ? "The database is up to date." : `Migrated: ${names.join(", ")}`);
});

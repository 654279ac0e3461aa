import { sql } from "kysely";
import type { Database } from "../../db/client.ts";

/** Every row of every table of a database as text, the queue's tables among them. */
export async function everythingIn(db: Database): Promise<string> {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
  `.execute(db);
  const dumps = await Promise.all(
    tables.rows.map(async ({ name }) => {
      const { rows } = await sql<{ row: string }>`
        select row_to_json(t)::text as row from ${sql.raw(name)} t
      `.execute(db);
      return rows.map(({ row }) => row).join("\n");
    }),
  );
  return dumps.join("\n");
}

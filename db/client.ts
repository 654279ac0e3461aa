import { Kysely, PostgresDialect, type RawBuilder, sql } from "kysely";
import pg from "pg";
import type { DB } from "./types.ts";

export type Database = Kysely<DB>;

/** A pool of connections and the query builder over it. */
export type Connection = {
  readonly db: Database;
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

// Dates stay what they are in the database: calendar days, without a time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Counters and ids stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Connects to PostgreSQL.
 * @param url a postgres:// address
 * @param size connections at most
 */
export function connect(url: string, size = 10): Connection {
  const pool = new pg.Pool({ connectionString: url, max: size });
  // An idle connection that breaks is replaced by the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}

/** A value for a jsonb column. Without it the driver would send arrays as PostgreSQL arrays. */
export function json(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::jsonb`;
}

import { readdir, readFile } from "node:fs/promises";
import { runMigrations as prepareJobs } from "graphile-worker";
import { sql } from "kysely";
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import { connect } from "./client.ts";

const folder = new URL("./migrations/", import.meta.url);

/** Migrations are SQL files, numbered, run in order, never changed afterwards. */
const files: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
    const migrations = await Promise.all(
      names.map(async (name) => [name, await migration(name)] as const),
    );
    return Object.fromEntries(migrations);
  },
};

async function migration(name: string): Promise<Migration> {
  const text = await readFile(new URL(name, folder), "utf8");
  return { up: async (db) => void (await sql.raw(text).execute(db)) };
}

/**
 * Brings a database up to date: our tables, then those of the job queue.
 * Safe to run from several processes at once.
 * @returns the names of the migrations that ran now
 */
export async function migrate(url: string): Promise<string[]> {
  const { db, pool, close } = connect(url, 2);
  try {
    const { error, results = [] } = await new Migrator({ db, provider: files }).migrateToLatest();
    if (error) throw error;
    await prepareJobs({ pgPool: pool });
    return results.map((result) => result.migrationName);
  } finally {
    await close();
  }
}

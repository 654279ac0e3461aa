import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { connect, type Database } from "../../db/client.ts";
import { inDatabase, runOn } from "./server.ts";

/** A migrated, empty database of one test file. */
export type TestDatabase = {
  readonly db: Database;
  readonly url: string;
  /** Call it in afterAll. */
  close(): Promise<void>;
};

/** Makes a database for a test file, as a copy of the migrated template. Call it in beforeAll. */
export async function testDatabase(): Promise<TestDatabase> {
  const { server, template } = inject("databases");
  const name = `onward_test_${randomBytes(6).toString("hex")}`;
  await runOn(server, `create database ${name} template ${template}`);
  const url = inDatabase(server, name);
  const connection = connect(url);
  return {
    db: connection.db,
    url,
    async close() {
      await connection.close();
      await runOn(server, `drop database ${name} with (force)`);
    },
  };
}

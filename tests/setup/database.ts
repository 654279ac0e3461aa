import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { migrate } from "../../db/migrate.ts";
import { startTemporaryPostgres } from "../../scripts/temporary-postgres.ts";
import { inDatabase, runOn } from "../support/server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The server all test databases live on, and the migrated database they are copies of. */
    readonly databases: { readonly server: string; readonly template: string };
  }
}

/**
 * Runs once before all tests: a database server of its own, or the one of TEST_DATABASE_URL,
 * with a migrated template for the tests to copy.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const own = given ? undefined : await startTemporaryPostgres();
  const server = given ?? own?.url ?? "";
  const template = `onward_template_${randomBytes(6).toString("hex")}`;
  await runOn(server, `create database ${template}`);
  await migrate(inDatabase(server, template));
  project.provide("databases", { server, template });
  return async () => {
    await runOn(server, `drop database ${template} with (force)`);
    await own?.stop();
  };
}

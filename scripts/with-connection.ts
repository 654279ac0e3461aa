import { connect, type Database } from "../db/client.ts";
import type { Access } from "./database.ts";

/** Does something with a connection and closes it again. */
export async function withConnection<T>(
  { DATABASE_URL }: Pick<Access, "DATABASE_URL">,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const { db, close } = connect(DATABASE_URL, 2);
  try {
    return await work(db);
  } finally {
    await close();
  }
}

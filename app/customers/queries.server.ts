import type { Database } from "../../db/client.ts";

/** The name of a customer, for sentences about them. */
export async function customerName(db: Database, id: string): Promise<string> {
  const { name } = await db
    .selectFrom("customers")
    .select("name")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return name;
}

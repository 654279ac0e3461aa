import type { Transaction } from "kysely";
import type { DB } from "../../db/types.ts";

/** Whether a contact is one of this customer: what links lead to is theirs alone. */
export async function isContactOf(
  trx: Transaction<DB>,
  customerId: string,
  contactId: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom("contacts")
    .select("id")
    .where("id", "=", contactId)
    .where("customer_id", "=", customerId)
    .executeTakeFirst();
  return row !== undefined;
}

import type { Database } from "../../db/client.ts";
import { unlessTaken } from "../lib/database-errors.ts";
import { Refusal } from "../lib/errors.ts";
import { readInput } from "../lib/read-input.ts";
import { isUuid } from "../lib/uuid.ts";
import { type By, changeOnboarding } from "../onboardings/change.server.ts";
import { requireRole } from "../staff/require-role.ts";
import { addressTaken, type ContactInput, contactInput } from "./contact-input.ts";

/**
 * Changes a contact of the customer of an onboarding.
 * @throws Refusal not_allowed, invalid, not_found for a contact of another customer, or conflict when the address is taken
 */
export async function changeContact(
  db: Database,
  by: By,
  {
    onboardingId,
    contactId,
    ...input
  }: ContactInput & { readonly onboardingId: string; readonly contactId: string },
): Promise<void> {
  requireRole(by.actor, "change contacts");
  const contact = readInput(contactInput, input);
  if (!isUuid(contactId)) throw new Refusal("not_found", "This customer has no such contact.");
  const changed = changeOnboarding(db, onboardingId, by, async ({ trx, onboarding, record }) => {
    const { numUpdatedRows } = await trx
      .updateTable("contacts")
      .set(contact)
      .where("id", "=", contactId)
      .where("customer_id", "=", onboarding.customer_id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal("not_found", "This customer has no such contact.");
    record({ type: "contact_changed", contact: contact.name });
  });
  await unlessTaken(changed, addressTaken, "email");
}

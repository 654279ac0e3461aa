import type { Database } from "../../db/client.ts";
import { unlessTaken } from "../lib/database-errors.ts";
import { readInput } from "../lib/read-input.ts";
import { type By, changeOnboarding } from "../onboardings/change.server.ts";
import { requireRole } from "../staff/require-role.ts";
import { addressTaken, type ContactInput, contactInput } from "./contact-input.ts";

/**
 * Adds a contact to the customer of an onboarding. They get no portal link until one is renewed for them.
 * @throws Refusal not_allowed, invalid, or conflict when the address is taken
 */
export async function addContact(
  db: Database,
  by: By,
  { onboardingId, ...input }: ContactInput & { readonly onboardingId: string },
): Promise<{ id: string }> {
  requireRole(by.actor, "add contacts");
  const contact = readInput(contactInput, input);
  const added = changeOnboarding(db, onboardingId, by, async ({ trx, onboarding, now, record }) => {
    record({ type: "contact_added", contact: contact.name });
    return trx
      .insertInto("contacts")
      .values((eb) => ({
        ...contact,
        customer_id: onboarding.customer_id,
        created_at: now,
        position: eb
          .selectFrom("contacts")
          .select((inner) => inner.fn.countAll<number>().as("count"))
          .where("customer_id", "=", onboarding.customer_id),
      }))
      .returning("id")
      .executeTakeFirstOrThrow();
  });
  return unlessTaken(added, addressTaken, "email");
}

import type { Selectable } from "kysely";
import type { Database } from "../../../db/client.ts";
import type { Onboardings } from "../../../db/types.ts";
import type { Contact } from "../../customers/portal-links.server.ts";
import { type StaffMember, staffById } from "../../staff/queries.server.ts";

export type PeopleOnPage = {
  readonly [role in "seller" | "manager" | "concierge" | "owner"]: StaffMember;
};

/** Who of ours does what in an onboarding. */
export async function peopleOnPage(
  db: Database,
  onboarding: Selectable<Onboardings>,
): Promise<PeopleOnPage> {
  const { seller_id, manager_id, concierge_id, owner_id } = onboarding;
  const staff = await staffById(db, [seller_id, manager_id, concierge_id, owner_id]);
  const member = (id: string) => {
    const found = staff.get(id);
    if (!found) throw new Error(`Staff ${id} of onboarding ${onboarding.id} is missing`);
    return found;
  };
  return {
    seller: member(seller_id),
    manager: member(manager_id),
    concierge: member(concierge_id),
    owner: member(owner_id),
  };
}

/** The people at a customer, the main one first. */
export async function contactsOnPage(db: Database, customerId: string): Promise<Contact[]> {
  return db
    .selectFrom("contacts")
    .select(["id", "name", "email", "phone", "roles"])
    .where("customer_id", "=", customerId)
    .orderBy("position")
    .execute();
}

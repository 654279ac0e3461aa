import type { Database } from "../../db/client.ts";
import { placedTasks } from "../playbook/placed-tasks.ts";
import type { Playbook } from "../playbook/schema.ts";
import { type OwnerCase, ownerCases, ownersIn } from "../playbook/task-owners.ts";
import { staffById } from "../staff/queries.server.ts";
import type { Holders } from "./holding.ts";

type People = {
  readonly customer_id: string;
  readonly manager_id: string;
  readonly concierge_id: string;
  readonly seller_id: string;
};

/** Reads who may have the tasks of an onboarding. */
export async function loadHolders(
  db: Database,
  onboardingId: string,
  people: People,
  playbook: Playbook,
): Promise<Holders> {
  return {
    holders: await holdersOf(db, onboardingId, people),
    managerId: people.manager_id,
    staff: await namedStaff(db, playbook),
    contacts: await contactsOf(db, people.customer_id),
  };
}

async function holdersOf(
  db: Database,
  onboardingId: string,
  people: People,
): Promise<Map<string, string>> {
  const others = await db
    .selectFrom("onboarding_roles")
    .select(["role", "staff_id"])
    .where("onboarding_id", "=", onboardingId)
    .execute();
  const holders = [
    ["manager", people.manager_id] as const,
    ["concierge", people.concierge_id] as const,
    ["sales", people.seller_id] as const,
    ...others.map(({ role, staff_id }) => [role, staff_id] as const),
  ];
  const staff = await staffById(
    db,
    holders.map(([, id]) => id),
  );
  return new Map(holders.filter(([, id]) => staff.get(id)?.active));
}

/** Those who work here, by email address, where the playbook or its answers name somebody of ours. */
async function namedStaff(db: Database, playbook: Playbook): Promise<Map<string, string>> {
  const named = placedTasks(playbook).inOrder.flatMap(({ task }) => ownersIn(task));
  if (!named.some(({ owner }) => ownerCases(owner).some(isOurs))) return new Map();
  const rows = await db
    .selectFrom("staff")
    .select(["id", "email"])
    .where("active", "=", true)
    .execute();
  return new Map(rows.map(({ id, email }) => [email.toLowerCase(), id]));
}

function isOurs({ owner }: OwnerCase): boolean {
  return typeof owner === "object" && "staff" in owner;
}

async function contactsOf(db: Database, customerId: string): Promise<Holders["contacts"]> {
  return db
    .selectFrom("contacts")
    .select(["id", "name", "email", "roles"])
    .where("customer_id", "=", customerId)
    .orderBy("position")
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

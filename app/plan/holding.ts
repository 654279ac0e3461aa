import { roleOf } from "./owners.ts";
import type { PlannedTask } from "./planned-task.ts";
import type { Holder } from "./planned-work.ts";

/** Who may have the tasks of one onboarding. */
export type Holders = {
  /** Who has the tasks of each role; one that nobody who works here holds falls to the manager. */
  readonly holders: ReadonlyMap<string, string>;
  readonly managerId: string;
  /** Those of ours that the playbook names, by email address. */
  readonly staff: ReadonlyMap<string, string>;
  /** In the order in which they were named: the first is the main contact. */
  readonly contacts: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly roles: readonly string[];
  }[];
};

/** Who has the tasks of a role: nobody of ours for the customer's, the manager where nobody holds the role. */
export function holderOf(
  role: string,
  { holders, managerId }: Pick<Holders, "holders" | "managerId">,
): string | null {
  return role === "customer" ? null : (holders.get(role) ?? managerId);
}

type Owned = Pick<PlannedTask, "ownerRole" | "owner">;

/** The member of staff who has a task as the plan gives it; null for the customer's own. */
export function assigneeOf({ ownerRole, owner }: Owned, holders: Holders): string | null {
  const named = owner && "staff" in owner ? [owner.staff, owner.deputy ?? ""] : [];
  const [first] = named.flatMap((email) => holders.staff.get(email.toLowerCase()) ?? []);
  return first ?? holderOf(ownerRole, holders);
}

/** The contact who has a task as the plan gives it; null where it is anybody's at the customer. */
export function contactOf({ owner }: Owned, { contacts }: Holders): string | null {
  if (owner === undefined || roleOf(owner) !== "customer") return null;
  return contacts.find((contact) => isMeant(owner, contact))?.id ?? null;
}

/** Whether a contact is who is named, or has the part that is asked for. */
export function isMeant(owner: Holder, { email, roles }: Holders["contacts"][number]): boolean {
  if ("contact" in owner) return roles.includes(owner.contact);
  return "email" in owner && owner.email.toLowerCase() === email.toLowerCase();
}

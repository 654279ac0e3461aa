import type { FixedOwner, Owner, PlaybookTask } from "./schema.ts";
import { ownerCases } from "./task-owners.ts";

/**
 * Whether an owner is somebody at the customer, whichever rule chooses them: anybody there, a kind
 * of contact, whom an answer names.
 */
export function isCustomers(owner: Owner): boolean {
  return ownerCases(owner).every((one) => isAtCustomer(one.owner));
}

/** Whether an owner is somebody at the customer, or may be by a rule. */
export function mayBeCustomers(owner: Owner): boolean {
  return ownerCases(owner).some((one) => isAtCustomer(one.owner));
}

function isAtCustomer(owner: FixedOwner): boolean {
  return typeof owner === "string" ? owner === "customer" : !("staff" in owner);
}

/** Whether the customer sees a task: their own, and ours that have a line for them. */
export function isSeenByCustomer({
  owner,
  customerLine = "",
}: Pick<PlaybookTask, "owner" | "customerLine">): boolean {
  return isCustomers(owner) || customerLine.trim() !== "";
}

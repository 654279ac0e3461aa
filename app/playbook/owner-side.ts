import type { Owner, PlaybookTask } from "./schema.ts";

/** Whether an owner is somebody at the customer: anybody there, a kind of contact, whom an answer names. */
export function isCustomers(owner: Owner): boolean {
  return typeof owner === "string" ? owner === "customer" : !("staff" in owner);
}

/** Whether the customer sees a task: their own, and ours that have a line for them. */
export function isSeenByCustomer({
  owner,
  customerLine = "",
}: Pick<PlaybookTask, "owner" | "customerLine">): boolean {
  return isCustomers(owner) || customerLine.trim() !== "";
}

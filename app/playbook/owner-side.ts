import type { Owner } from "./schema.ts";

/** Whether an owner is somebody at the customer: anybody there, a kind of contact, whom an answer names. */
export function isCustomers(owner: Owner): boolean {
  return typeof owner === "string" ? owner === "customer" : !("staff" in owner);
}

import type { Actor, StaffRole } from "../onboardings/actor.ts";

/** The roles that may read what is kept sealed. */
export const revealingRoles: readonly StaffRole[] = ["manager", "admin"];

/** Whether somebody may read what is kept sealed. */
export function mayReveal(actor: Actor): boolean {
  return actor.kind === "staff" && revealingRoles.includes(actor.role);
}

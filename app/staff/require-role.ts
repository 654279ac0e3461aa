import { Refusal } from "../lib/errors.ts";
import type { Actor, StaffActor, StaffRole } from "../onboardings/actor.ts";

/**
 * Lets only staff with one of the roles pass; without roles, any staff.
 * @param what the thing that was tried, as it follows "you may not": "publish a playbook"
 * @throws Refusal not_allowed
 */
export function requireRole(
  actor: Actor,
  what: string,
  roles: readonly StaffRole[] = ["sales", "manager", "admin"],
): asserts actor is StaffActor {
  if (actor.kind === "staff" && roles.includes(actor.role)) return;
  throw new Refusal("not_allowed", `You may not ${what}. ${whoMay(roles)}`);
}

function whoMay(roles: readonly StaffRole[]): string {
  if (roles.includes("sales")) return "Only staff can do that.";
  return roles.includes("manager")
    ? "A manager or an administrator can do it."
    : "An administrator can do it.";
}

import type { Database } from "../../db/client.ts";
import { requireCharge } from "../plan/task-rules.ts";
import { getStaff } from "../staff/queries.server.ts";
import { type By, changeOnboarding } from "./change.server.ts";
import { requirePerson } from "./require-people.server.ts";

/**
 * Passes an onboarding to another owner, from this moment.
 * @returns the owner before: given again, it undoes this
 * @throws Refusal not_allowed, or invalid for somebody who does not work here
 */
export async function transferOwnership(
  db: Database,
  by: By,
  { onboardingId, to }: { readonly onboardingId: string; readonly to: string },
): Promise<{ before: { to: string } }> {
  return changeOnboarding(db, onboardingId, by, async ({ trx, onboarding, actor, record }) => {
    requireCharge(actor, onboarding);
    const before = { to: onboarding.owner_id };
    if (before.to === to) return { before };
    const next = await requirePerson(trx, to, "to");
    const owner = await getStaff(trx, before.to);
    await trx
      .updateTable("onboardings")
      .set({ owner_id: to })
      .where("id", "=", onboardingId)
      .execute();
    record({ type: "owner_changed", from: owner.name, to: next.name });
    return { before };
  });
}

import { z } from "zod";
import type { Database } from "../../db/client.ts";
import { readInput } from "../lib/read-input.ts";
import { requireCharge } from "../plan/task-rules.ts";
import { getStaff } from "../staff/queries.server.ts";
import { type By, changeOnboarding } from "./change.server.ts";
import { requirePerson } from "./require-people.server.ts";

const transferInput = z.object({ to: z.string().min(1, "Choose who owns it.") });

/**
 * Passes an onboarding to another owner, from this moment.
 * @returns the owner before: given again, it undoes this
 * @throws Refusal not_allowed, or invalid for somebody who does not work here
 */
export async function transferOwnership(
  db: Database,
  by: By,
  input: { readonly onboardingId: string } & z.input<typeof transferInput>,
): Promise<{ before: { to: string } }> {
  const { onboardingId } = input;
  const { to } = readInput(transferInput, input);
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

import { z } from "zod";
import type { Database } from "../../../db/client.ts";
import { Refusal } from "../../lib/errors.ts";
import { readInput } from "../../lib/read-input.ts";
import { applyPlan } from "../../plan/apply.server.ts";
import { calledOff } from "../../plan/calling-off.ts";
import { loadPlan } from "../../plan/load.server.ts";
import { requireCharge } from "../../plan/task-rules.ts";
import { type By, changeOnboarding } from "../change.server.ts";

export const callOffInput = z.object({
  reason: z
    .string()
    .trim()
    .min(1, "Say why it is called off.")
    .max(500, "Use at most 500 characters."),
});

/**
 * Calls an onboarding off, for a reason: what is still to be done is cancelled, but for what the
 * playbook keeps. Called off again, it changes nothing.
 * @returns how many tasks were cancelled
 * @throws Refusal not_found, not_allowed, invalid, or conflict once the customer is live
 */
export async function callOff(
  db: Database,
  by: By,
  input: { readonly onboardingId: string } & z.input<typeof callOffInput>,
): Promise<{ changed: boolean; cancelled: number }> {
  const { reason } = readInput(callOffInput, input);
  return changeOnboarding(db, input.onboardingId, by, async (change) => {
    const { trx, onboarding, actor, now, record } = change;
    requireCharge(actor, onboarding);
    if (onboarding.cancelled_at !== null) return { changed: false, cancelled: 0 };
    requireNotLive(onboarding);
    const inputs = await loadPlan(trx, onboarding.id, now);
    const { cancel } = calledOff(inputs, inputs.tasks, inputs.dates.today ?? inputs.dates.won);
    await trx
      .updateTable("onboardings")
      .set({ cancelled_at: now, cancelled_reason: reason })
      .where("id", "=", onboarding.id)
      .execute();
    record({ type: "onboarding_cancelled", reason });
    if (cancel.length > 0) {
      const ids = cancel.map(({ id }) => id);
      await trx
        .updateTable("tasks")
        .set({ status: "cancelled", blocked_reason: null, called_off: true })
        .where("id", "in", ids)
        .execute();
    }
    await applyPlan(change);
    return { changed: true, cancelled: cancel.length };
  });
}

/** @throws Refusal conflict once the customer is live */
export function requireNotLive({ live_at }: { readonly live_at: Date | null }): void {
  if (live_at === null) return;
  throw new Refusal("conflict", "The customer is live. There is nothing left to call off.");
}

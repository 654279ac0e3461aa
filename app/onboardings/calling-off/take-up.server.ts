import type { Database } from "../../../db/client.ts";
import { applyPlan } from "../../plan/apply.server.ts";
import { requireCharge } from "../../plan/task-rules.ts";
import { type By, changeOnboarding } from "../change.server.ts";

/**
 * Takes up again what was called off: its tasks are open again, as the plan has them by now.
 * @throws Refusal not_found or not_allowed
 */
export async function takeUp(
  db: Database,
  by: By,
  { onboardingId }: { readonly onboardingId: string },
): Promise<{ changed: boolean }> {
  return changeOnboarding(db, onboardingId, by, async (change) => {
    const { trx, onboarding, actor, record } = change;
    requireCharge(actor, onboarding);
    if (onboarding.cancelled_at === null) return { changed: false };
    await trx
      .updateTable("onboardings")
      .set({ cancelled_at: null, cancelled_reason: null })
      .where("id", "=", onboarding.id)
      .execute();
    await trx
      .updateTable("tasks")
      .set({ status: "open", called_off: false })
      .where("onboarding_id", "=", onboarding.id)
      .where("called_off", "=", true)
      .execute();
    record({ type: "onboarding_resumed" });
    await applyPlan(change);
    return { changed: true };
  });
}

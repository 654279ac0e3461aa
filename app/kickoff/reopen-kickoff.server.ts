import type { Database } from "../../db/client.ts";
import { type By, changeOnboarding } from "../onboardings/change.server.ts";
import { requireCharge } from "../plan/task-rules.ts";

/**
 * Opens a kickoff again that ended early: the customer may change the answers and go on. Done
 * again, it changes nothing. @throws Refusal not_allowed
 */
export async function reopenKickoff(
  db: Database,
  by: By,
  { onboardingId }: { readonly onboardingId: string },
): Promise<{ changed: boolean }> {
  return changeOnboarding(db, onboardingId, by, async ({ trx, onboarding, actor, record }) => {
    requireCharge(actor, onboarding);
    if (onboarding.ended_at === null) return { changed: false };
    await trx.deleteFrom("submissions").where("onboarding_id", "=", onboardingId).execute();
    await trx
      .updateTable("onboardings")
      .set({ ended_at: null, kickoff_submitted_at: null })
      .where("id", "=", onboardingId)
      .execute();
    record({ type: "kickoff_reopened" });
    return { changed: true };
  });
}

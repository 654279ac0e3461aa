import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { requireCharge } from "../plan/task-rules.ts";
import { type By, changeOnboarding } from "./change.server.ts";

/**
 * Records that the customer is live. Done again, it changes nothing.
 * @throws Refusal not_allowed, or conflict before the kickoff was sent
 */
export async function markLive(
  db: Database,
  by: By,
  { onboardingId }: { readonly onboardingId: string },
): Promise<{ changed: boolean }> {
  return changeOnboarding(db, onboardingId, by, async ({ trx, onboarding, actor, now, record }) => {
    requireCharge(actor, onboarding);
    if (onboarding.live_at !== null) return { changed: false };
    if (onboarding.kickoff_submitted_at === null) {
      throw new Refusal(
        "conflict",
        "The customer has not sent the kickoff yet, so they cannot be live.",
      );
    }
    if (onboarding.ended_at !== null)
      throw new Refusal("conflict", "The kickoff ended early. Open the form again first.");
    await trx
      .updateTable("onboardings")
      .set({ live_at: now })
      .where("id", "=", onboardingId)
      .execute();
    record({ type: "live_reached" });
    return { changed: true };
  });
}

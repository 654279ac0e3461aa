import type { Database } from "../../db/client.ts";
import { requireCharge } from "../plan/task-rules.ts";
import { type By, changeOnboarding } from "./change.server.ts";

/** Takes back that the customer is live. @throws Refusal not_allowed */
export async function withdrawLive(
  db: Database,
  by: By,
  { onboardingId }: { readonly onboardingId: string },
): Promise<{ changed: boolean }> {
  return changeOnboarding(db, onboardingId, by, async ({ trx, onboarding, actor, record }) => {
    requireCharge(actor, onboarding);
    if (onboarding.live_at === null) return { changed: false };
    await trx
      .updateTable("onboardings")
      .set({ live_at: null })
      .where("id", "=", onboardingId)
      .execute();
    record({ type: "live_withdrawn" });
    return { changed: true };
  });
}

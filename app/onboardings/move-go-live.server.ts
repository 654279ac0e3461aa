import { z } from "zod";
import type { Database } from "../../db/client.ts";
import { readInput } from "../lib/read-input.ts";
import { applyPlan, recordPlan } from "../plan/apply.server.ts";
import { requireCharge } from "../plan/task-rules.ts";
import { type By, changeOnboarding } from "./change.server.ts";

export const moveGoLiveInput = z.object({
  goLiveOn: z.iso.date("Enter a date that exists.").nullable(),
});

/**
 * Moves the promised go-live; the tasks that count from it follow.
 * @returns the date before: given again, it undoes this; and how many tasks moved
 * @throws Refusal not_allowed or invalid
 */
export async function moveGoLive(
  db: Database,
  by: By,
  input: { readonly onboardingId: string } & z.input<typeof moveGoLiveInput>,
): Promise<{ before: { goLiveOn: string | null }; moved: number }> {
  const { goLiveOn } = readInput(moveGoLiveInput, input);
  return changeOnboarding(db, input.onboardingId, by, async (change) => {
    const { trx, onboarding, actor, record } = change;
    requireCharge(actor, onboarding);
    const before = { goLiveOn: onboarding.go_live_on };
    if (before.goLiveOn === goLiveOn) return { before, moved: 0 };
    await trx
      .updateTable("onboardings")
      .set({ go_live_on: goLiveOn, go_live_base_on: null })
      .where("id", "=", onboarding.id)
      .execute();
    // Go-live is to be on this day, whatever was decided before.
    await trx
      .updateTable("tasks")
      .set({ decision_settled: true })
      .where("onboarding_id", "=", onboarding.id)
      .where("decision", "is not", null)
      .execute();
    record({ type: "go_live_moved", from: before.goLiveOn, to: goLiveOn });
    const applied = await applyPlan(change);
    recordPlan(change, applied);
    return {
      before,
      moved: applied.changes.change.filter(({ fields }) => fields.includes("due")).length,
    };
  });
}

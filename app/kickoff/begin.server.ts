import type { Change } from "../onboardings/change.server.ts";

/** The kickoff begins with the first thing that a contact gives. */
export async function beginKickoff({ trx, onboarding, now, record }: Change): Promise<void> {
  if (onboarding.kickoff_started_at !== null) return;
  await trx
    .updateTable("onboardings")
    .set({ kickoff_started_at: now })
    .where("id", "=", onboarding.id)
    .execute();
  record({ type: "kickoff_started" });
}

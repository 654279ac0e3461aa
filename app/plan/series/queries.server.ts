import type { Database } from "../../../db/client.ts";
import type { PlanDates } from "../plan-dates.ts";

/** The series of an onboarding that people have made longer or ended. */
export async function changedSeries(
  db: Database,
  onboardingId: string,
): Promise<Required<Pick<PlanDates, "extended" | "ended">>> {
  const rows = await db
    .selectFrom("task_series")
    .select(["key", "extra", "ends_after"])
    .where("onboarding_id", "=", onboardingId)
    .execute();
  return {
    extended: Object.fromEntries(rows.map(({ key, extra }) => [key, extra])),
    ended: Object.fromEntries(
      rows.flatMap(({ key, ends_after: after }) => (after === null ? [] : [[key, after]])),
    ),
  };
}

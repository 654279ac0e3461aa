import type { Database } from "../../../db/client.ts";

/** What is known of the meeting of a task. */
export type Meeting = {
  readonly startsAt: Date | null;
  readonly place: string;
  readonly heldAt: Date | null;
  readonly present: readonly string[];
  readonly notes: string;
  /** What the customer reads of it. */
  readonly summary: string;
  /** How often its time was changed. */
  readonly sequence: number;
};

/** The meetings of an onboarding of which something is known, by the id of their task. */
export async function meetingsOf(
  db: Database,
  onboardingId: string,
): Promise<ReadonlyMap<string, Meeting>> {
  const rows = await db
    .selectFrom("meetings")
    .innerJoin("tasks", "tasks.id", "task_id")
    .selectAll("meetings")
    .where("onboarding_id", "=", onboardingId)
    .execute();
  return new Map(
    rows.map(({ task_id, starts_at, held_at, ...row }) => [
      task_id,
      { ...row, startsAt: starts_at, heldAt: held_at },
    ]),
  );
}

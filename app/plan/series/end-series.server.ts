import type { Database } from "../../../db/client.ts";
import { Refusal } from "../../lib/errors.ts";
import type { By } from "../../onboardings/change.server.ts";
import { applyPlan } from "../apply.server.ts";
import { changeTask, type TaskChange, type TaskRef } from "../change-task.server.ts";
import { inEvent } from "../tasks.server.ts";
import { type ChangedSeries, requireSeries, writeSeries } from "./change-series.server.ts";

/**
 * Ends the series of a task: what was done stays, what is still to be done is taken off the plan.
 * @returns how many were taken off
 * @throws Refusal not_found, not_allowed, or conflict when nothing is left to end
 */
export async function endSeries(
  db: Database,
  by: By,
  input: TaskRef,
): Promise<{ cancelled: number }> {
  return changeTask(db, by, input, async (change) => {
    const series = await requireSeries(change);
    const left = series.tasks.filter(({ status }) => status === "open" || status === "blocked");
    if (left.length === 0) throw new Refusal("conflict", "Nothing of this series is left to do.");
    const done = series.tasks.filter(({ status }) => status === "done");
    const after = Math.max(0, ...done.map(({ number }) => number));
    await writeSeries(change, series.key, { extra: series.extra, ends_after: after });
    for (const task of left) await takeOff(change, task, after);
    change.record({ type: "series_ended", task: inEvent(change.task), after });
    await applyPlan(change);
    return { cancelled: left.length };
  });
}

/** Whoever ends a series means all of it: also what people have touched, and what came before the last that is done. */
async function takeOff(
  { trx }: TaskChange,
  { id, touched, number }: ChangedSeries["tasks"][number],
  after: number,
): Promise<void> {
  const byHand = number <= after ? [...new Set([...touched, "status"])] : [...touched];
  await trx
    .updateTable("tasks")
    .set({ status: "cancelled", blocked_reason: null, touched: byHand })
    .where("id", "=", id)
    .execute();
}

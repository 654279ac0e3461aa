import type { Database } from "../../db/client.ts";
import type { By } from "../onboardings/change.server.ts";
import { applyPlan } from "./apply.server.ts";
import { changeTask, type TaskRef } from "./change-task.server.ts";
import { requireCharge, requireWorker } from "./task-rules.ts";
import { inEvent } from "./tasks.server.ts";

/**
 * Takes the block off a task. One that is not blocked stays as it is.
 * @throws Refusal not_found or not_allowed
 */
export async function unblockTask(
  db: Database,
  by: By,
  input: TaskRef,
): Promise<{ changed: boolean }> {
  return changeTask(db, by, input, async (change) => {
    const { task, actor, onboarding } = change;
    if (actor.kind === "contact") requireCharge(actor, onboarding);
    requireWorker(actor, task, onboarding);
    if (task.status !== "blocked") return { changed: false };
    await change.save({ status: "open", blocked_reason: null });
    change.record({ type: "task_unblocked", task: inEvent(task) });
    // The plan may have stopped calling for it while it was blocked.
    await applyPlan(change);
    return { changed: true };
  });
}

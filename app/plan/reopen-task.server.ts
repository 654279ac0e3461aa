import type { Database } from "../../db/client.ts";
import type { By } from "../onboardings/change.server.ts";
import { applyPlan, recordNews } from "./apply.server.ts";
import { changeTask, type TaskChange, type TaskRef } from "./change-task.server.ts";
import { reopenWholes } from "./complete-whole.server.ts";
import { requireCharge, requireWorker } from "./task-rules.ts";
import { inEvent } from "./tasks.server.ts";
import { undone } from "./undone.ts";

/**
 * Opens a task that was done, or brings one back that was cancelled. An open one stays as it is.
 * @throws Refusal not_found or not_allowed
 */
export async function reopenTask(
  db: Database,
  by: By,
  input: TaskRef,
): Promise<{ changed: boolean }> {
  return changeTask(db, by, input, async (change) => {
    const { task, actor, onboarding } = change;
    if (task.status === "cancelled") requireCharge(actor, onboarding);
    else requireWorker(actor, task, onboarding);
    if (task.status === "open" || task.status === "blocked") return { changed: false };
    await openAgain(change);
    return { changed: true };
  });
}

/** Opens the task of a change again, and what it had finished with it. */
export async function openAgain(change: TaskChange): Promise<void> {
  const { task } = change;
  // A person wants this task: the plan does not take it away again.
  const touched =
    task.status === "cancelled" ? [...new Set([...task.touched, "status"])] : [...task.touched];
  await change.save({ status: "open", ...undone(task), touched });
  change.record({
    type: task.status === "cancelled" ? "task_restored" : "task_reopened",
    task: inEvent(task),
  });
  await reopenWholes(change, task);
  recordNews(change, await applyPlan(change));
}

import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import type { By } from "../onboardings/change.server.ts";
import { changeTask, type TaskRef } from "./change-task.server.ts";
import { doneOtherwise } from "./done-otherwise.ts";
import { finishTask } from "./finish-task.server.ts";
import { requireTurn, requireWorker } from "./task-rules.ts";

/**
 * Completes a task; what counts from it gets its date. Completing it again changes nothing.
 * @returns whether it was this call that completed it
 * @throws Refusal not_found, not_allowed, or conflict when something else comes first, the task is
 * no longer needed, or its kind of work finishes it
 */
export async function completeTask(
  db: Database,
  by: By,
  input: TaskRef,
): Promise<{ changed: boolean }> {
  return changeTask(db, by, input, async (change) => {
    const { task, tasks, actor, onboarding } = change;
    requireWorker(actor, task, onboarding);
    if (task.status === "done") return { changed: false };
    if (task.status === "cancelled")
      throw new Refusal("conflict", "This task is no longer needed.");
    const otherwise = doneOtherwise(task);
    if (otherwise !== null) throw new Refusal("conflict", otherwise);
    requireTurn(actor, task, tasks);
    await finishTask(change);
    return { changed: true };
  });
}

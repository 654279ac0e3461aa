import { z } from "zod";
import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { readInput } from "../lib/read-input.ts";
import type { By } from "../onboardings/change.server.ts";
import { changeTask, type TaskRef } from "./change-task.server.ts";
import { doneOtherwise } from "./done-otherwise.ts";
import { finishTask } from "./finish-task.server.ts";
import {
  requireCharge,
  requireParts,
  requireTurn,
  requireWanted,
  requireWorker,
} from "./task-rules.ts";
import { inEvent } from "./tasks.server.ts";

export const completeTaskInput = z.object({
  /** Why it is done although parts of it are not; only for whoever may change the plan. */
  withoutParts: z
    .string()
    .trim()
    .min(1, "Say why it is done without them.")
    .max(500, "Use at most 500 characters.")
    .optional(),
});

/**
 * Completes a task; what counts from it gets its date. Completing it again changes nothing.
 * @returns whether it was this call that completed it
 * @throws Refusal not_found, not_allowed, or conflict when something else comes first, the task is
 * no longer needed, or its kind of work finishes it
 */
export async function completeTask(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof completeTaskInput>,
): Promise<{ changed: boolean }> {
  const { withoutParts } = readInput(completeTaskInput, input);
  return changeTask(db, by, input, async (change) => {
    const { task, tasks, actor, onboarding, record } = change;
    requireWorker(actor, task, onboarding);
    if (task.status === "done") return { changed: false };
    requireWanted(task);
    const otherwise = doneOtherwise(task);
    if (otherwise !== null) throw new Refusal("conflict", otherwise);
    requireTurn(actor, task, tasks);
    if (withoutParts === undefined) requireParts(actor, task, tasks);
    else {
      requireCharge(actor, onboarding);
      record({ type: "note_added", task: inEvent(task), text: withoutParts, forCustomer: false });
    }
    await finishTask(change);
    return { changed: true };
  });
}

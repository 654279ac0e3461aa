import { z } from "zod";
import type { Database } from "../../db/client.ts";
import { readInput } from "../lib/read-input.ts";
import type { By } from "../onboardings/change.server.ts";
import { changeTask, requireUnfinished, type TaskRef } from "./change-task.server.ts";
import { requireCharge, requireWorker } from "./task-rules.ts";
import { inEvent } from "./tasks.server.ts";

export const blockTaskInput = z.object({
  reason: z
    .string()
    .trim()
    .min(1, "Say what it is waiting for.")
    .max(500, "Use at most 500 characters."),
});

/**
 * Marks a task as blocked, for a reason. A blocked one gets the new reason.
 * @throws Refusal not_found, not_allowed, invalid or conflict
 */
export async function blockTask(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof blockTaskInput>,
): Promise<void> {
  const { reason } = readInput(blockTaskInput, input);
  await changeTask(db, by, input, async ({ task, actor, onboarding, save, record }) => {
    // Customers tell us in a note: what blocks, and for whom, is for us to say.
    if (actor.kind === "contact") requireCharge(actor, onboarding);
    requireWorker(actor, task, onboarding);
    requireUnfinished(task);
    if (task.status === "blocked" && task.blockedReason === reason) return;
    await save({ status: "blocked", blocked_reason: reason });
    record({ type: "task_blocked", task: inEvent(task), reason });
  });
}

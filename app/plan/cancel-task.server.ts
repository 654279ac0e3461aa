import { z } from "zod";
import type { Database } from "../../db/client.ts";
import { readInput } from "../lib/read-input.ts";
import type { By } from "../onboardings/change.server.ts";
import { changeTask, requireUnfinished, type TaskRef } from "./change-task.server.ts";
import { requireCharge } from "./task-rules.ts";
import { inEvent } from "./tasks.server.ts";

export const cancelTaskInput = z.object({
  reason: z
    .string()
    .trim()
    .min(1, "Say why it is no longer needed.")
    .max(500, "Use at most 500 characters."),
});

/**
 * Takes a task off the plan, for a reason. The plan does not bring it back; a person can.
 * @throws Refusal not_found, not_allowed, invalid or conflict
 */
export async function cancelTask(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof cancelTaskInput>,
): Promise<void> {
  const { reason } = readInput(cancelTaskInput, input);
  await changeTask(db, by, input, async ({ task, actor, onboarding, save, record }) => {
    requireCharge(actor, onboarding);
    requireUnfinished(task);
    const touched = [...new Set([...task.touched, "status"])];
    await save({ status: "cancelled", blocked_reason: null, touched });
    record({ type: "task_cancelled", task: inEvent(task), reason });
  });
}

import { z } from "zod";
import type { Database } from "../../db/client.ts";
import { readInput } from "../lib/read-input.ts";
import type { By } from "../onboardings/change.server.ts";
import {
  changeTask,
  plannedFor,
  requireUnfinished,
  type TaskRef,
  touchedAfter,
} from "./change-task.server.ts";
import { requireCharge } from "./task-rules.ts";
import { inEvent } from "./tasks.server.ts";

export const redateTaskInput = z.object({
  due: z.iso.date("Enter a date that exists.").nullable(),
});

/**
 * Gives a task another date, or none. The plan leaves it alone from then on; giving it the date
 * of the plan puts it back under the plan.
 * @returns the date before: given again, it undoes this
 * @throws Refusal not_found, not_allowed, invalid or conflict
 */
export async function redateTask(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof redateTaskInput>,
): Promise<{ before: { due: string | null } }> {
  const { due } = readInput(redateTaskInput, input);
  return changeTask(db, by, input, async (change) => {
    const { task, actor, onboarding } = change;
    requireCharge(actor, onboarding);
    requireUnfinished(task);
    const before = { due: task.due };
    if (task.due === due) return { before };
    const { planned } = await plannedFor(change);
    await change.save({ due_on: due, touched: touchedAfter(task, "due", planned?.due === due) });
    change.record({ type: "task_redated", task: inEvent(task), from: task.due, to: due });
    return { before };
  });
}

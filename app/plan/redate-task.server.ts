import { z } from "zod";
import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { readInput } from "../lib/read-input.ts";
import type { By } from "../onboardings/change.server.ts";
import { applyPlan, recordPlan } from "./apply.server.ts";
import {
  changeTask,
  datedByHand,
  plannedFor,
  requireUnfinished,
  type TaskRef,
} from "./change-task.server.ts";
import { requireCharge } from "./task-rules.ts";
import { inEvent } from "./tasks.server.ts";

export const redateTaskInput = z.object({
  due: z.iso.date("Enter a date that exists.").nullable(),
  /** The date that whoever asks has seen. When it is another by now, nothing is changed. */
  from: z.iso.date().nullable().optional(),
});

/**
 * Gives a task another date, or none. The plan leaves it alone from then on; giving it the date
 * of the plan puts it back under the plan. What depends on it moves along where it has to.
 * @returns the date before: given again, it undoes this; and how many other tasks moved
 * @throws Refusal not_found, not_allowed, invalid or conflict
 */
export async function redateTask(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof redateTaskInput>,
): Promise<{ before: { due: string | null }; moved: number }> {
  const { due, from } = readInput(redateTaskInput, input);
  return changeTask(db, by, input, async (change) => {
    const { task, actor, onboarding } = change;
    requireCharge(actor, onboarding);
    requireUnfinished(task);
    const before = { due: task.due };
    if (task.due === due) return { before, moved: 0 };
    if (from !== undefined && task.due !== from)
      throw new Refusal("conflict", "Somebody else has given it another date meanwhile.");
    const { planned } = await plannedFor(change);
    await change.save(datedByHand(task, planned, due));
    change.record({ type: "task_redated", task: inEvent(task), from: task.due, to: due });
    const applied = await applyPlan(change);
    const moved = applied.changes.change.filter(({ fields }) => fields.includes("due")).length;
    if (moved > 0) recordPlan(change, applied);
    return { before, moved };
  });
}

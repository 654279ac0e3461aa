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

/** What is left out stays as it is. */
export const editTaskInput = z.object({
  title: z
    .string()
    .trim()
    .min(1, "Say what is to be done.")
    .max(200, "Use at most 200 characters.")
    .optional(),
  details: z.string().trim().max(2000, "Use at most 2,000 characters.").optional(),
});

/**
 * Changes the words of a task. The plan leaves them alone from then on; the words of the plan put
 * them back under the plan.
 * @returns the words before: given again, they undo this
 * @throws Refusal not_found, not_allowed, invalid or conflict
 */
export async function editTask(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof editTaskInput>,
): Promise<{ before: { title: string; details: string } }> {
  const edit = readInput(editTaskInput, input);
  return changeTask(db, by, input, async (change) => {
    const { task, actor, onboarding } = change;
    requireCharge(actor, onboarding);
    requireUnfinished(task);
    const before = { title: task.title, details: task.details ?? "" };
    const after = { title: edit.title ?? before.title, details: edit.details ?? before.details };
    const what = (["title", "details"] as const).filter((field) => before[field] !== after[field]);
    if (what.length === 0) return { before };
    const { planned } = await plannedFor(change);
    const asPlanned = {
      title: planned?.title === after.title,
      details: (planned?.details ?? "") === after.details,
    };
    const touched = what.reduce(
      (set, field) => touchedAfter({ ...task, touched: set }, field, asPlanned[field]),
      [...task.touched],
    );
    await change.save({ ...after, touched });
    change.record({
      type: "task_changed",
      task: { ...inEvent(task), title: after.title },
      what: [...what],
    });
    return { before };
  });
}

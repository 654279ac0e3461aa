import { z } from "zod";
import type { Database } from "../../../db/client.ts";
import { Refusal } from "../../lib/errors.ts";
import { readInput } from "../../lib/read-input.ts";
import type { By } from "../../onboardings/change.server.ts";
import { placedTasks } from "../../playbook/placed-tasks.ts";
import { getVersion } from "../../playbook/versions.server.ts";
import { changeTask, type TaskChange, type TaskRef } from "../change-task.server.ts";
import { finishTask } from "../finish-task.server.ts";
import { optionOf } from "../go-live.ts";
import { requireParts, requireTurn, requireWorker } from "../task-rules.ts";
import { inEvent, type Task } from "../tasks.server.ts";

export const decideInput = z.object({
  choice: z.string(),
  /** For staff. */
  note: z.string().trim().max(1000, "Use at most 1,000 characters.").default(""),
});

/**
 * Takes a decision: the plan follows what was chosen. Choosing the same again changes nothing.
 * What is the customer's to decide, anybody there may decide when its turn has come.
 * @returns whether it was this call that decided
 * @throws Refusal not_found, not_allowed, invalid, or conflict when something else was decided or comes first
 */
export async function decide(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof decideInput>,
): Promise<{ changed: boolean }> {
  const { choice, note } = readInput(decideInput, input);
  return changeTask(db, by, input, async (change) => {
    const { task, tasks, actor, onboarding } = change;
    const { label } = chosenOf(task, choice);
    requireWorker(actor, task, onboarding);
    if (task.status === "done" && task.decision === choice) return { changed: false };
    requireUndecided(task);
    requireTurn(actor, task, tasks);
    requireParts(actor, task, tasks);
    await finishTask(change, {
      values: { decision: choice },
      event: { type: "task_decided", task: inEvent(task), choice: label, note: note || null },
      because: await whyItMoves(change, choice),
    });
    return { changed: true };
  });
}

/** The option that is chosen. @throws Refusal not_found or invalid */
export function chosenOf({ work }: Task, choice: string) {
  if (work?.type !== "decision") throw new Refusal("not_found", "There is nothing to decide here.");
  const option = work.options.find(({ value }) => value === choice);
  if (!option) throw new Refusal("invalid", "Choose one of the options.", "choice");
  return option;
}

function requireUndecided(task: Task): void {
  if (task.status === "cancelled")
    throw new Refusal("conflict", "This task is no longer needed. Bring it back first.");
  if (task.status !== "done") return;
  const taken = task.decision === null ? null : chosenOf(task, task.decision).label;
  throw new Refusal(
    "conflict",
    `It is decided already${taken === null ? "" : `: ${taken}`}. Open it again to decide anew.`,
  );
}

async function whyItMoves({ trx, onboarding, task }: TaskChange, choice: string) {
  const { document } = await getVersion(trx, onboarding.playbook_version_id);
  return optionOf(placedTasks(document).byKey, task.key, choice)?.moves?.because;
}

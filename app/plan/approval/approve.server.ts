import { z } from "zod";
import type { Database } from "../../../db/client.ts";
import { readInput } from "../../lib/read-input.ts";
import type { By } from "../../onboardings/change.server.ts";
import { changeTask, type TaskChange, type TaskRef } from "../change-task.server.ts";
import { finishTask } from "../finish-task.server.ts";
import { requireParts } from "../task-rules.ts";
import { inEvent } from "../tasks.server.ts";
import { isApproved } from "./approvers.ts";
import { requireApprover, writeVerdict } from "./change-approval.server.ts";

export const approvalInput = z.object({
  /** The round that was looked at. */
  round: z.coerce.number().int().min(1, "Open the page again."),
});

/**
 * Says yes to a task; with the last yes that it needs, it is done. The same yes again changes nothing.
 * @returns whether it was this call that said it
 * @throws Refusal not_found, not_allowed, invalid, or conflict when it was sent back meanwhile
 * or parts of it are still to be done
 */
export async function approve(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof approvalInput>,
): Promise<{ changed: boolean }> {
  const { round } = readInput(approvalInput, input);
  return changeTask(db, by, input, async (change) => {
    const { task, tasks, actor, record } = change;
    if (task.status === "done" && task.round === round) return { changed: false };
    const { work, approvers, mine } = await requireApprover(change, round);
    requireParts(actor, task, tasks);
    const before = await approvedIn(change);
    if (mine.every(({ key }) => before.has(key))) return { changed: false };
    await writeVerdict(change, mine, { verdict: "approved", reason: null });
    const approved = new Set([...before, ...mine.map(({ key }) => key)]);
    const isDone = isApproved(work, approvers, approved);
    record({ type: "task_approved", task: inEvent(task), waitsForMore: !isDone });
    if (isDone) await finishTask(change);
    return { changed: true };
  });
}

async function approvedIn({ trx, task }: TaskChange): Promise<Set<string>> {
  const rows = await trx
    .selectFrom("approvals")
    .select("approver")
    .where("task_id", "=", task.id)
    .where("round", "=", task.round)
    .where("verdict", "=", "approved")
    .execute();
  return new Set(rows.map(({ approver }) => approver));
}

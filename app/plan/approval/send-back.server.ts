import { z } from "zod";
import type { Database } from "../../../db/client.ts";
import { readInput } from "../../lib/read-input.ts";
import type { By } from "../../onboardings/change.server.ts";
import { applyPlan, recordNews } from "../apply.server.ts";
import { changeTask, type TaskRef } from "../change-task.server.ts";
import { reopenWholes, setOpen } from "../complete-whole.server.ts";
import { inEvent } from "../tasks.server.ts";
import { approvalInput } from "./approve.server.ts";
import { requireApprover, writeVerdict } from "./change-approval.server.ts";

export const sendBackInput = approvalInput.extend({
  reason: z
    .string()
    .trim()
    .min(1, "Say what has to change.")
    .max(1000, "Use at most 1,000 characters."),
});

/**
 * Sends back what was to be approved, for a reason: the task named by the playbook opens again,
 * and the approval waits for it in a new round, where every yes is asked for anew.
 * @throws Refusal not_found, not_allowed, invalid, or conflict when it does not wait for approval
 */
export async function sendBack(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof sendBackInput>,
): Promise<void> {
  const { round, reason } = readInput(sendBackInput, input);
  await changeTask(db, by, input, async (change) => {
    const { task, tasks, save, record } = change;
    const { work, mine } = await requireApprover(change, round);
    await writeVerdict(change, mine, { verdict: "sent_back", reason });
    await save({ status: "open", blocked_reason: null, round: task.round + 1 });
    const target = tasks.find(({ key }) => key === work.sendBackTo);
    const to = target ? inEvent(target) : null;
    record({ type: "task_sent_back", task: inEvent(task), to, reason, round: task.round });
    if (target?.status === "done") {
      await setOpen(change, target);
      await reopenWholes(change, target);
    }
    recordNews(change, await applyPlan(change));
  });
}

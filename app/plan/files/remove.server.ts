import type { Database } from "../../../db/client.ts";
import type { By } from "../../onboardings/change.server.ts";
import { discardTaskUpload } from "../../uploads/let-go.server.ts";
import { taskUploads } from "../../uploads/queries.server.ts";
import { applyPlan, recordNews } from "../apply.server.ts";
import { changeTask, type TaskRef } from "../change-task.server.ts";
import { inEvent } from "../tasks.server.ts";
import { requireFiling } from "./require-filing.server.ts";

/**
 * Takes a file of a task away, as long as the task is open. One that is gone already is no
 * problem. With the last of them it is as if none had arrived.
 * @throws Refusal not_found, not_allowed or conflict
 */
export async function removeTaskFile(
  db: Database,
  by: By,
  input: TaskRef & { readonly fileId: string },
): Promise<void> {
  await changeTask(db, by, input, async (change) => {
    const { trx, task, onboarding, record } = change;
    requireFiling(change);
    const file = await discardTaskUpload(change, task.id, input.fileId);
    if (file === undefined) return;
    record({ type: "file_removed", task: inEvent(task), file });
    if ((await taskUploads(trx, onboarding.id)).has(task.id)) return;
    await change.save({ received_at: null, files_sent_back: null, valid_until: null });
    recordNews(change, await applyPlan(change));
  });
}

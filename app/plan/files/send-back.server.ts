import { z } from "zod";
import type { Database } from "../../../db/client.ts";
import { readInput } from "../../lib/read-input.ts";
import type { By } from "../../onboardings/change.server.ts";
import { changeTask, requireUnfinished, type TaskRef } from "../change-task.server.ts";
import { inEvent } from "../tasks.server.ts";
import { requireFilesToReview, seenFilesSchema } from "./require-files-to-review.server.ts";
import { words } from "./words.en.ts";

export const sendBackFilesInput = z.object({
  /** The customer reads it. */
  reason: z.string().trim().min(1, words.reason).max(500, words.tooLong),
  seen: seenFilesSchema,
});

/**
 * Says that the files of a task do not do, and why. The task stays open until others have come
 * and were accepted. Said once more, the new reason counts.
 * @throws Refusal not_found, not_allowed, invalid or conflict
 */
export async function sendBackFiles(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof sendBackFilesInput>,
): Promise<void> {
  const { reason, seen } = readInput(sendBackFilesInput, input);
  await changeTask(db, by, input, async (change) => {
    const { task, record } = change;
    await requireFilesToReview(change, seen);
    requireUnfinished(task);
    if (task.filesSentBack === reason) return;
    await change.save({ files_sent_back: reason });
    record({ type: "files_sent_back", task: inEvent(task), reason });
  });
}

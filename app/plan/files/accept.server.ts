import { z } from "zod";
import type { Database } from "../../../db/client.ts";
import { Refusal } from "../../lib/errors.ts";
import { readInput } from "../../lib/read-input.ts";
import type { By } from "../../onboardings/change.server.ts";
import { changeTask, type TaskRef } from "../change-task.server.ts";
import { finishTask } from "../finish-task.server.ts";
import { requireReady } from "../task-rules.ts";
import { requireFilesToReview, seenFilesSchema } from "./require-files-to-review.server.ts";
import { requireValid, validUntilSchema } from "./valid-until.ts";
import { words } from "./words.en.ts";

export const acceptFilesInput = z.object({
  validUntil: validUntilSchema,
  seen: seenFilesSchema,
});

/**
 * Says that the files of a task do, and until when the document is valid where it says so: that
 * finishes the task. Accepted again, nothing changes.
 * @returns whether it was this call that finished it
 * @throws Refusal not_found, not_allowed, invalid or conflict
 */
export async function acceptFiles(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof acceptFilesInput>,
): Promise<{ changed: boolean }> {
  const { validUntil, seen } = readInput(acceptFilesInput, input);
  requireValid(validUntil, by.now);
  return changeTask(db, by, input, async (change) => {
    const { task, tasks, actor } = change;
    await requireFilesToReview(change, task.status === "done" ? undefined : seen);
    if (task.status === "done") return { changed: false };
    if (task.filesSentBack !== null) throw new Refusal("conflict", words.sentBack);
    requireReady(actor, task, tasks);
    await finishTask(change, { values: validUntil === null ? {} : { valid_until: validUntil } });
    return { changed: true };
  });
}

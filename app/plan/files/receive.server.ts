import { z } from "zod";
import { Refusal } from "../../lib/errors.ts";
import { readInput } from "../../lib/read-input.ts";
import type { By, Change } from "../../onboardings/change.server.ts";
import { discardTaskUpload, keepForTask } from "../../uploads/let-go.server.ts";
import { taskUploads, type Upload } from "../../uploads/queries.server.ts";
import { type Given, takeIn } from "../../uploads/take-in.server.ts";
import type { UploadTools } from "../../uploads/upload-tools.server.ts";
import { applyPlan, recordNews } from "../apply.server.ts";
import { changeTask, type TaskChange, type TaskRef, taskOfChange } from "../change-task.server.ts";
import { finishTask } from "../finish-task.server.ts";
import { openParts } from "../task-rules.ts";
import { inEvent, listTasks } from "../tasks.server.ts";
import { askedFiles, rulesFor } from "./asked-files.ts";
import { requireFiling } from "./require-filing.server.ts";
import { requireValid, validUntilSchema } from "./valid-until.ts";
import { words } from "./words.en.ts";

export const receiveFilesInput = z.object({ validUntil: validUntilSchema });

type Input = TaskRef & z.input<typeof receiveFilesInput> & { readonly files: readonly Given[] };

/**
 * Takes in files for a task, from the customer or from staff on their behalf. Files that nobody
 * has to look at finish the task when there are as many as it asks for. One that is refused keeps
 * no other from coming in.
 * @returns why files were not taken, one sentence each, and whether the task is done by the others
 * @throws Refusal not_found, not_allowed, invalid or conflict
 */
export async function receiveTaskFiles(
  tools: UploadTools,
  by: By,
  input: Input,
): Promise<{ refused: readonly string[]; finished: boolean }> {
  const { validUntil } = readInput(receiveFilesInput, input);
  requireValid(validUntil, by.now);
  if (input.files.length === 0) throw new Refusal("invalid", words.none, "files");
  const { taken, refused } = await takeAll(tools, by, input);
  if (taken.length === 0) return { refused, finished: false };
  const arriving = (change: TaskChange) => arrive(change, taken, validUntil);
  return { refused, finished: await changeTask(tools.db, by, input, arriving) };
}

async function takeAll(
  tools: UploadTools,
  by: By,
  { onboardingId, taskId, files }: Input,
): Promise<{ taken: readonly Upload[]; refused: readonly string[] }> {
  const tasks = await listTasks(tools.db, onboardingId);
  const task = tasks.find(({ id }) => id === taskId);
  if (!task) throw new Refusal("not_found", "There is no such task.");
  const permit = async (change: Change) => requireFiling(await taskOfChange(change, taskId));
  const rules = rulesFor(askedFiles(task));
  const purpose = { onboardingId, place: { task: taskId }, rules, permit };
  const taken: Upload[] = [];
  const refused: string[] = [];
  for (const file of files) {
    try {
      taken.push(await takeIn(tools, by, purpose, file));
    } catch (error) {
      if (!(error instanceof Refusal && error.code === "invalid")) throw error;
      refused.push(error.message);
    }
  }
  return { taken, refused };
}

/** Counts files that were taken in. @returns whether they finish the task */
async function arrive(
  change: TaskChange,
  taken: readonly Upload[],
  validUntil: string | null,
): Promise<boolean> {
  const { task } = change;
  requireFiling(change);
  const ids = taken.map(({ id }) => id);
  const arrived = await keepForTask(change, task.id, ids);
  if (arrived.length === 0) return arriveAgain(change, validUntil);
  if (askedFiles(task).max === 1) await replaceWith(change, ids);
  await change.save(arrivalOf(change, validUntil));
  change.record({ type: "files_received", task: inEvent(task), files: arrived });
  if (await isEnough(change)) {
    await finishTask(change);
    return true;
  }
  recordNews(change, await applyPlan(change));
  return false;
}

/** What is here already brings no news, save until when it is valid. It does not undo being sent back. */
async function arriveAgain({ task, save }: TaskChange, validUntil: string | null): Promise<false> {
  if (task.filesSentBack !== null) throw new Refusal("invalid", words.sameAgain, "files");
  if (validUntil !== null) await save({ valid_until: validUntil });
  return false;
}

/** What the document before said of itself, the one that takes its place does not say. */
function arrivalOf({ task, now }: TaskChange, validUntil: string | null) {
  const isAnother = askedFiles(task).max === 1 || task.filesSentBack !== null;
  return {
    received_at: task.receivedAt ?? now,
    files_sent_back: null,
    valid_until: validUntil ?? (isAnother ? null : task.validUntil),
  };
}

/** Whether a task that nobody has to look at has all of its files and parts. */
async function isEnough({ trx, task, tasks, onboarding }: TaskChange): Promise<boolean> {
  const { reviewedBy, max } = askedFiles(task);
  if (reviewedBy !== undefined || openParts(task, tasks).length > 0) return false;
  const here = (await taskUploads(trx, onboarding.id)).get(task.id) ?? [];
  return here.length >= max;
}

/** The one file that a task asks for takes the place of those before. */
async function replaceWith(change: TaskChange, ids: readonly string[]): Promise<void> {
  const { trx, task, onboarding } = change;
  const last = ids.at(-1);
  for (const { id } of (await taskUploads(trx, onboarding.id)).get(task.id) ?? [])
    if (id !== last) await discardTaskUpload(change, task.id, id);
}

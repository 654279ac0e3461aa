import { z } from "zod";
import { Refusal } from "../../lib/errors.ts";
import { readInput } from "../../lib/read-input.ts";
import { dateIn } from "../../lib/working-calendar.ts";
import type { By, Change } from "../../onboardings/change.server.ts";
import { discardTaskUpload, keepForTask } from "../../uploads/let-go.server.ts";
import { taskUploads, type Upload } from "../../uploads/queries.server.ts";
import { type Given, takeIn } from "../../uploads/take-in.server.ts";
import type { UploadTools } from "../../uploads/upload-tools.server.ts";
import { applyPlan, recordNews } from "../apply.server.ts";
import {
  changeTask,
  requireUnfinished,
  type TaskChange,
  type TaskRef,
  taskOfChange,
} from "../change-task.server.ts";
import { finishTask } from "../finish-task.server.ts";
import { openParts, requireTurn, requireWorker } from "../task-rules.ts";
import { inEvent, listTasks } from "../tasks.server.ts";
import { askedFiles, rulesFor } from "./asked-files.ts";
import { validUntilSchema } from "./valid-until.ts";
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

/** @throws Refusal invalid for a document that has run out */
export function requireValid(validUntil: string | null, now: Date): void {
  if (validUntil !== null && validUntil < dateIn("UTC", now.toISOString()))
    throw new Refusal("invalid", words.expired, "validUntil");
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

/** @throws Refusal not_allowed or conflict when no file may come or go */
export function requireFiling({ task, tasks, actor, onboarding }: TaskChange): void {
  requireWorker(actor, task, onboarding);
  requireUnfinished(task);
  requireTurn(actor, task, tasks);
}

async function arrive(
  change: TaskChange,
  taken: readonly Upload[],
  validUntil: string | null,
): Promise<boolean> {
  const { trx, task, tasks, onboarding, now } = change;
  requireFiling(change);
  const ids = taken.map(({ id }) => id);
  const arrived = await keepForTask(change, task.id, ids);
  if (arrived.length === 0) return false;
  if (askedFiles(task).max === 1) await replaceWith(change, ids);
  const values = {
    received_at: task.receivedAt ?? now,
    files_sent_back: null,
    ...(validUntil === null ? {} : { valid_until: validUntil }),
  };
  await change.save(values);
  change.record({ type: "files_received", task: inEvent(task), files: arrived });
  const here = (await taskUploads(trx, onboarding.id)).get(task.id) ?? [];
  const { reviewedBy, max } = askedFiles(task);
  const isEnough = reviewedBy === undefined && here.length >= max;
  if (isEnough && openParts(task, tasks).length === 0) {
    await finishTask(change);
    return true;
  }
  recordNews(change, await applyPlan(change));
  return false;
}

/** The one file that a task asks for takes the place of those before. */
async function replaceWith(change: TaskChange, ids: readonly string[]): Promise<void> {
  const { trx, task, onboarding } = change;
  const last = ids.at(-1);
  for (const { id } of (await taskUploads(trx, onboarding.id)).get(task.id) ?? [])
    if (id !== last) await discardTaskUpload(change, task.id, id);
}

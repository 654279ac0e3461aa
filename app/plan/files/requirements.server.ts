import { Refusal } from "../../lib/errors.ts";
import { taskUploads } from "../../uploads/queries.server.ts";
import type { TaskChange } from "../change-task.server.ts";
import { loadPlan } from "../load.server.ts";
import { requireReviewer } from "./review-rules.ts";
import { words } from "./words.en.ts";

/** Lets pass who may say whether the files of a task do, once there are any. @throws Refusal not_allowed or conflict */
export async function requireFilesToReview(change: TaskChange): Promise<void> {
  const { trx, task, actor, onboarding, now } = change;
  requireReviewer(actor, task, onboarding, await loadPlan(trx, onboarding.id, now));
  if (!(await taskUploads(trx, onboarding.id)).has(task.id))
    throw new Refusal("conflict", words.nothingHere);
}

import { z } from "zod";
import { Refusal } from "../../lib/errors.ts";
import { sameJson } from "../../lib/same-json.ts";
import { taskUploads } from "../../uploads/queries.server.ts";
import type { TaskChange } from "../change-task.server.ts";
import { loadPlan } from "../load.server.ts";
import { requireReviewer } from "./review-rules.ts";
import { words } from "./words.en.ts";

/** The ids of the files that whoever says something of them has seen. */
export const seenFilesSchema = z.array(z.string()).optional();

/**
 * Lets pass who may say whether the files of a task do, once there are any.
 * @param seen when others are there by now, nothing is said of them
 * @throws Refusal not_allowed or conflict
 */
export async function requireFilesToReview(
  change: TaskChange,
  seen: readonly string[] | undefined,
): Promise<void> {
  const { trx, task, actor, onboarding, now } = change;
  requireReviewer(actor, task, onboarding, await loadPlan(trx, onboarding.id, now));
  const here = (await taskUploads(trx, onboarding.id)).get(task.id) ?? [];
  if (here.length === 0) throw new Refusal("conflict", words.nothingHere);
  if (seen !== undefined && !sameJson(here.map(({ id }) => id).toSorted(), seen.toSorted()))
    throw new Refusal("conflict", words.othersCame);
}

import type { Database } from "../../../db/client.ts";
import { Refusal } from "../../lib/errors.ts";
import type { Actor } from "../../onboardings/actor.ts";
import { getUpload, taskOfUpload, type Upload } from "../../uploads/queries.server.ts";
import { words } from "../../uploads/words.en.ts";
import { requireReader } from "../task-rules.ts";
import { listTasks } from "../tasks.server.ts";

/**
 * A file of an onboarding, for a contact of its customer: one of a task only where they know of
 * the task, whoever has told them its address.
 * @throws Refusal not_found
 */
export async function fileForCustomer(
  db: Database,
  actor: Actor,
  { onboardingId, fileId }: { readonly onboardingId: string; readonly fileId: string },
): Promise<Upload> {
  const upload = await getUpload(db, fileId, onboardingId);
  const taskId = await taskOfUpload(db, upload.id);
  if (taskId === null) return upload;
  const task = (await listTasks(db, onboardingId)).find(({ id }) => id === taskId);
  if (!task) throw new Refusal("not_found", words.notHere);
  requireReader(actor, task);
  return upload;
}

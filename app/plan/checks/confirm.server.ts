import { type Database, json } from "../../../db/client.ts";
import { Refusal } from "../../lib/errors.ts";
import type { By } from "../../onboardings/change.server.ts";
import { changeTask, type TaskChange, type TaskRef } from "../change-task.server.ts";
import { finishTask } from "../finish-task.server.ts";
import { openAgain } from "../reopen-task.server.ts";
import { requireReady, requireWorker } from "../task-rules.ts";
import { inEvent } from "../tasks.server.ts";
import { toConfirm } from "./to-confirm.ts";

type CheckRef = TaskRef & { readonly key: string };

/**
 * Confirms one check of a script. The last of them finishes the task. Confirmed again, it stays
 * as it was confirmed first.
 * @returns whether it was this call that confirmed it
 * @throws Refusal not_found, not_allowed or conflict
 */
export async function confirmCheck(
  db: Database,
  by: By,
  input: CheckRef,
): Promise<{ changed: boolean }> {
  return changeTask(db, by, input, async (change) => {
    const { task, tasks, actor, now } = change;
    const check = requireCheck(change, input.key);
    if (Object.hasOwn(task.confirmed, check.key)) return { changed: false };
    requireReady(actor, task, tasks);
    const confirmed = {
      ...task.confirmed,
      [check.key]: { at: now.toISOString(), by: actor.name },
    };
    await change.save({ confirmed: json(confirmed) });
    change.record({ type: "check_confirmed", task: inEvent(task), check: check.text });
    if (toConfirm({ ...task, confirmed }).length === 0) await finishTask(change);
    return { changed: true };
  });
}

/**
 * Takes a confirmation back; a task that was done is open again. One that is not there is no problem.
 * @returns whether it was this call that took it back
 * @throws Refusal not_found or not_allowed
 */
export async function withdrawCheck(
  db: Database,
  by: By,
  input: CheckRef,
): Promise<{ changed: boolean }> {
  return changeTask(db, by, input, async (change) => {
    const { task } = change;
    const check = requireCheck(change, input.key);
    const { [check.key]: known, ...others } = task.confirmed;
    if (known === undefined) return { changed: false };
    await change.save({ confirmed: json(others) });
    change.record({ type: "check_withdrawn", task: inEvent(task), check: check.text });
    if (task.status === "done") await openAgain(change);
    return { changed: true };
  });
}

function requireCheck({ task, actor, onboarding }: TaskChange, key: string) {
  requireWorker(actor, task, onboarding);
  const items = task.work?.type === "checks" ? task.work.items : [];
  const check = items.find((item) => item.key === key);
  if (!check) throw new Refusal("not_found", "There is no such check.");
  return check;
}

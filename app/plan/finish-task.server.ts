import type { Updateable } from "kysely";
import type { Tasks } from "../../db/types.ts";
import type { NewEvent } from "../timeline/events.ts";
import { applyPlan, recordNews } from "./apply.server.ts";
import type { TaskChange } from "./change-task.server.ts";
import { completeWholes } from "./complete-whole.server.ts";
import { inEvent } from "./tasks.server.ts";

/** How a task came to be done, where it was not simply completed. */
type Finished = {
  readonly values?: Updateable<Tasks>;
  /** What is recorded instead of that it is done. */
  readonly event?: NewEvent;
  /** Why it moves go-live, as the customer reads it. */
  readonly because?: string | undefined;
};

/** Marks a task as done by the actor, with what that completes and what the plan makes of it. */
export async function finishTask(
  change: TaskChange,
  { values = {}, event, because }: Finished = {},
): Promise<void> {
  const { task, actor, now, record } = change;
  const done = { status: "done" as const, done_at: now, done_by: actor.name, blocked_reason: null };
  await change.save({ ...done, ...values });
  record(event ?? { type: "task_done", task: inEvent(task), milestone: task.milestone ?? null });
  const applied = await applyPlan(change);
  // What begins with it may be one more part: only now it shows whether any is left.
  const hasCompleted = await completeWholes({ ...change, tasks: applied.tasks }, task);
  recordNews(change, applied, because);
  if (hasCompleted) recordNews(change, await applyPlan(change));
}

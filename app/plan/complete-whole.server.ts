import type { TaskChange } from "./change-task.server.ts";
import { doneOtherwise } from "./done-otherwise.ts";
import { inEvent, type Task } from "./tasks.server.ts";
import { undone } from "./undone.ts";

/**
 * Completes what this task was the last open part of, and what that was the last part of.
 * @returns whether there was anything to complete
 */
export async function completeWholes(
  { tasks, record, trx, now, actor }: TaskChange,
  part: Task,
): Promise<boolean> {
  const finished = new Set([part.key]);
  for (let whole = wholeOf(part, tasks); whole; whole = wholeOf(whole, tasks)) {
    const isOver = tasks.every((one) => one.parent !== whole?.key || isFinished(one, finished));
    const isForUs = isCompletedByParts(whole) && !finished.has(whole.key);
    if (whole.status !== "open" || !isForUs || !isOver) break;
    await trx
      .updateTable("tasks")
      .set({ status: "done", done_at: now, done_by: actor.name })
      .where("id", "=", whole.id)
      .execute();
    record({ type: "task_done", task: inEvent(whole), milestone: whole.milestone ?? null });
    finished.add(whole.key);
  }
  return finished.size > 1;
}

/** Opens again what the parts had completed: with this task open, it is not whole. */
export async function reopenWholes(change: TaskChange, part: Task): Promise<void> {
  const { tasks, record } = change;
  for (let whole = wholeOf(part, tasks); whole; whole = wholeOf(whole, tasks)) {
    if (whole.status !== "done" || !whole.completedByParts) return;
    await setOpen(change, whole);
    record({ type: "task_reopened", task: inEvent(whole) });
  }
}

/** Opens a task that was done, and nothing else. */
export async function setOpen({ trx }: Pick<TaskChange, "trx">, task: Task): Promise<void> {
  await trx
    .updateTable("tasks")
    .set({ status: "open", ...undone(task) })
    .where("id", "=", task.id)
    .execute();
}

/** What a person has to do, or what its own kind of work finishes, no part completes. */
function isCompletedByParts(whole: Task): boolean {
  return whole.completedByParts === true && !whole.humanOnly && doneOtherwise(whole) === null;
}

function wholeOf({ parent }: Task, tasks: readonly Task[]): Task | undefined {
  return parent === undefined ? undefined : tasks.find(({ key }) => key === parent);
}

function isFinished({ key, status }: Task, finished: ReadonlySet<string>): boolean {
  return finished.has(key) || status === "done" || status === "cancelled";
}

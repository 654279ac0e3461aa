import type { PlannedTask } from "./planned-task.ts";
import type { Changes, PlanField, TaskChange, TaskToday } from "./reconcile.ts";

/** The tasks after the changes of `reconcile`: what the database holds when a verb has made them. */
export function applyReconcile(today: readonly TaskToday[], changes: Changes): TaskToday[] {
  const cancelled = new Set(changes.cancel.map(({ key }) => key));
  const changed = new Map(changes.change.map((change) => [change.task.key, change]));
  const restored = new Map(changes.restore.map((change) => [change.task.key, change]));
  const kept = today.map((task): TaskToday => {
    if (cancelled.has(task.key)) return { ...task, status: "cancelled" };
    const restore = restored.get(task.key);
    if (restore) return { ...task, ...newValues(restore), status: "open" };
    const change = changed.get(task.key);
    return change ? { ...task, ...newValues(change) } : task;
  });
  return [...kept, ...changes.add.map(asNew)];
}

/** A task of the plan as it stands when nobody has touched it. */
export function asNew(planned: PlannedTask): TaskToday {
  return { ...planned, status: "open", touched: [], byHand: false };
}

/** The fields that a change sets, with their new values. */
export function newValues({ planned, fields }: TaskChange): Partial<PlannedTask> {
  const values: Writable<Partial<PlannedTask>> = {};
  for (const field of fields) copy(values, planned, field);
  return values;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function copy<K extends PlanField>(
  to: Writable<Partial<PlannedTask>>,
  from: PlannedTask,
  field: K,
): void {
  to[field] = from[field];
}

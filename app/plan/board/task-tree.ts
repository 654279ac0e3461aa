import type { TaskStatus } from "../reconcile.ts";

/** A task with its parts under it. */
export type TaskNode<T> = { readonly task: T; readonly parts: readonly TaskNode<T>[] };

type Placed = {
  readonly key: string;
  readonly parent?: string | undefined;
  readonly status: TaskStatus;
};

/** Puts every part under its task. What is a part of nothing that is here stands by itself. */
export function taskTree<T extends Placed>(tasks: readonly T[]): TaskNode<T>[] {
  const keys = new Set(tasks.map(({ key }) => key));
  const inside = Map.groupBy(tasks, ({ parent }) =>
    parent !== undefined && keys.has(parent) ? parent : null,
  );
  const nodesIn = (parent: string | null): TaskNode<T>[] =>
    (inside.get(parent) ?? []).map((task) => ({ task, parts: nodesIn(task.key) }));
  return nodesIn(null);
}

/** A task and everything under it. */
export function tasksIn<T>({ task, parts }: TaskNode<T>): T[] {
  return [task, ...parts.flatMap(tasksIn)];
}

/** Whether it is still to be done. */
export function isUnfinished({ status }: Pick<Placed, "status">): boolean {
  return status === "open" || status === "blocked";
}

/** Where a task stands with everything under it: what has an open part is still to be done. */
export function standingOf<T extends Placed>(node: TaskNode<T>): "unfinished" | TaskStatus {
  return tasksIn(node).some(isUnfinished) ? "unfinished" : node.task.status;
}

/** How many of the direct parts of a task are done; what is no longer needed does not count. */
export function partsDone<T extends Placed>({
  parts,
}: TaskNode<T>): {
  readonly done: number;
  readonly of: number;
} {
  const wanted = parts.filter(({ task }) => task.status !== "cancelled");
  const done = wanted.filter(({ task }) => task.status === "done");
  return { done: done.length, of: wanted.length };
}

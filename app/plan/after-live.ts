import { earlierOf, placedTasks } from "../playbook/placed-tasks.ts";
import type { Playbook } from "../playbook/schema.ts";

/**
 * The keys of tasks that come after going live: due after it, or after such a task. They do not
 * move the expected go-live.
 */
export function tasksAfterLive(playbook: Playbook): ReadonlySet<string> {
  const { inOrder, tracks } = placedTasks(playbook);
  const after = new Set<string>();
  const isAfter = (key: string) =>
    after.has(key) || (tracks.get(key) ?? []).flat().some((task) => after.has(task));
  for (let size = -1; size < after.size; ) {
    size = after.size;
    for (const { task, follows } of inOrder) {
      const { anchor, offset = 0 } = task.due ?? {};
      const isDueAfter = anchor === "go_live" && offset > 0;
      const countsFrom = typeof anchor === "object" && "task" in anchor ? [anchor.task] : [];
      const earlier = [...countsFrom, ...earlierOf(task).map((one) => one.task), ...follows];
      if (isDueAfter || earlier.some(isAfter)) after.add(task.key);
    }
  }
  return after;
}

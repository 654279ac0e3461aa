import type { Playbook } from "../playbook/schema.ts";

/**
 * The keys of tasks that come after going live: due after it, or after such a task. They do not
 * move the expected go-live.
 */
export function tasksAfterLive({ tasks }: Pick<Playbook, "tasks">): ReadonlySet<string> {
  const after = new Set<string>();
  const comesAfter = ({ due, after: earlier }: Playbook["tasks"][number]) => {
    if (due?.anchor === "go_live" && due.offset > 0) return true;
    if (typeof due?.anchor === "object" && after.has(due.anchor.task)) return true;
    return earlier.some((key) => after.has(key));
  };
  for (let size = -1; size < after.size; ) {
    size = after.size;
    for (const task of tasks) if (comesAfter(task)) after.add(task.key);
  }
  return after;
}

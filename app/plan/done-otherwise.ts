import { toConfirm } from "./checks/to-confirm.ts";
import type { Task } from "./tasks.server.ts";

/** What to do instead of completing a task that its own kind of work finishes; null for all others. */
export function doneOtherwise(task: Pick<Task, "work" | "confirmed">): string | null {
  switch (task.work?.type) {
    case "approval":
      return "This waits for a yes. Approve it, or send it back.";
    case "decision":
      return "This waits for a decision. Choose one of its options.";
    case "files":
      return "This waits for files. Upload them, then accept them.";
    case "checks": {
      const left = toConfirm(task);
      return left.length === 0 ? null : `Confirm this first: “${left[0]?.text}”.`;
    }
    default:
      return null;
  }
}

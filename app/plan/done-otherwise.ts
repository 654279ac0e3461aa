import type { PlannedTask } from "./planned-task.ts";

/** What to do instead of completing a task that its own kind of work finishes; null for all others. */
export function doneOtherwise({ work }: Pick<PlannedTask, "work">): string | null {
  switch (work?.type) {
    case "approval":
      return "This waits for a yes. Approve it, or send it back.";
    case "decision":
      return "This waits for a decision. Choose one of its options.";
    default:
      return null;
  }
}

import { requireUnfinished, type TaskChange } from "../change-task.server.ts";
import { requireTurn, requireWorker } from "../task-rules.ts";

/** Lets pass who may send files for a task or take some away now. @throws Refusal not_allowed or conflict */
export function requireFiling({ task, tasks, actor, onboarding }: TaskChange): void {
  requireWorker(actor, task, onboarding);
  requireUnfinished(task);
  requireTurn(actor, task, tasks);
}

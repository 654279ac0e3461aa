import { useAct } from "../../components/staff/use-act.ts";
import type { TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import { useBoard } from "./board-context.ts";
import { taskActs } from "./task-acts.ts";

/** Everything that can be done with a task where it stands. */
export function useTaskActs(task: TaskOnPage) {
  const { onboardingId } = useBoard();
  const { run, busy } = useAct();
  return { run, busy, acts: taskActs(task, taskAddress(onboardingId, task.id)) };
}

/** Where everything about a task is asked for. */
export function taskAddress(onboardingId: string, taskId: string): string {
  return `/onboardings/${onboardingId}/tasks/${taskId}`;
}

export type TaskDoing = ReturnType<typeof useTaskActs>;

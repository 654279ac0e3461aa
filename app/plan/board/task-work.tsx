import type { ReactNode } from "react";
import type { TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import type { TaskDoing } from "./use-task-acts.ts";

export type TaskWorkProps = {
  readonly task: TaskOnPage;
  readonly doing: TaskDoing;
  readonly mayWork: boolean;
};

/** What a task asks for besides being done: each kind of work is drawn in a file of its own. */
export function TaskWork({ task }: TaskWorkProps): ReactNode {
  switch (task.work?.type) {
    default:
      return null;
  }
}

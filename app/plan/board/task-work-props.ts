import type { TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import type { TaskDoing } from "./use-task-acts.ts";

/** What the drawing of any kind of work is given. */
export type TaskWorkProps = {
  readonly task: TaskOnPage;
  readonly doing: TaskDoing;
  readonly mayWork: boolean;
};

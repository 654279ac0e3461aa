import type { TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import type { PlannedWork } from "../planned-work.ts";
import type { TaskDoing } from "./use-task-acts.ts";

/** What the drawing of any kind of work is given. */
export type TaskWorkProps = {
  readonly task: TaskOnPage;
  readonly doing: TaskDoing;
  readonly mayWork: boolean;
};

/** The same for one kind of work, with what its document says. */
export type WorkPropsOf<Kind extends PlannedWork["type"]> = TaskWorkProps & {
  readonly work: Extract<PlannedWork, { type: Kind }>;
};

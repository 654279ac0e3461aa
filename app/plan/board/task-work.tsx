import type { ReactNode } from "react";
import { ApprovalWork } from "./approval-work.tsx";
import { DecisionWork } from "./decision-work.tsx";
import type { TaskWorkProps } from "./task-work-props.ts";

/** What a task asks for besides being done: each kind of work is drawn in a file of its own. */
export function TaskWork(props: TaskWorkProps): ReactNode {
  switch (props.task.work?.type) {
    case "approval":
      return <ApprovalWork {...props} />;
    case "decision":
      return <DecisionWork {...props} />;
    default:
      return null;
  }
}

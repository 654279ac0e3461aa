import type { ReactNode } from "react";
import { ApprovalWork } from "./approval-work.tsx";
import { ChecksWork } from "./checks-work.tsx";
import { DecisionWork } from "./decision-work.tsx";
import { FilesWork } from "./files-work.tsx";
import { MeetingWork } from "./meeting-work.tsx";
import type { TaskWorkProps } from "./task-work-props.ts";

/** What a task asks for besides being done: each kind of work is drawn in a file of its own. */
export function TaskWork(props: TaskWorkProps): ReactNode {
  const { work } = props.task;
  switch (work?.type) {
    case "approval":
      return <ApprovalWork {...props} />;
    case "decision":
      return <DecisionWork {...props} />;
    case "files":
      return <FilesWork {...props} work={work} />;
    case "meeting":
      return <MeetingWork {...props} work={work} />;
    case "checks":
      return <ChecksWork {...props} work={work} />;
    default:
      return null;
  }
}

import type { ReactNode } from "react";
import { ApprovalForm } from "./approval-form.tsx";
import { ChecksForm } from "./checks-form.tsx";
import { DecisionWords } from "./decision-words.tsx";
import { FilesForm } from "./files-form.tsx";
import { MeetingForm } from "./meeting-form.tsx";
import type { WorkFormProps } from "./work-form-props.ts";

/** What a task asks for besides being done: each kind of work has its form in a file of its own. */
export function WorkForm({ work, ...props }: WorkFormProps): ReactNode {
  switch (work.type) {
    case "approval":
      return <ApprovalForm {...props} work={work} />;
    case "files":
      return <FilesForm {...props} work={work} />;
    case "meeting":
      return <MeetingForm {...props} work={work} />;
    case "checks":
      return <ChecksForm {...props} work={work} />;
    case "decision":
      return <DecisionWords {...props} work={work} />;
  }
}

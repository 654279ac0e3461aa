import type { Diagnosis } from "../diagnosis.ts";
import type { QuestionsByKey } from "../questions.ts";
import type { Playbook, PlaybookTask } from "../schema.ts";

export type TaskEditorProps = {
  readonly task: PlaybookTask;
  readonly playbook: Playbook;
  readonly questions: QuestionsByKey;
  readonly problems: readonly Diagnosis[];
  readonly onChange: (task: PlaybookTask) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

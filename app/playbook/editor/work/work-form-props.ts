import type { Playbook, PlaybookTask, Work } from "../../schema.ts";

export type WorkType = Work["type"];

/** What the form of a kind of work is given. */
export type WorkFormProps<Type extends WorkType = WorkType> = {
  readonly work: Extract<Work, { readonly type: Type }>;
  readonly task: PlaybookTask;
  readonly playbook: Playbook;
  readonly onChange: (work: Work) => void;
};

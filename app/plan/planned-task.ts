import type { Holder, PlannedWork } from "./planned-work.ts";

/** Why a task is in the plan. */
export type Because = {
  /** The rule in plain words, with the answers that made it. */
  readonly staff: string;
  /** One sentence for the customer. */
  readonly customer: string;
  /** The answers that the rule turned on. */
  readonly facts: readonly {
    readonly key: string;
    readonly label: string;
    readonly answer: string;
  }[];
  /** Why this date: "2 working days before go-live". */
  readonly due?: string | undefined;
  /** The same where it names tasks that the customer does not see. */
  readonly dueForCustomer?: string | undefined;
  /** Why it is theirs who have it. */
  readonly owner?: string | undefined;
};

/** A task that a playbook and the known facts call for. Texts are rendered, the date is an ISO date. */
export type PlannedTask = {
  /** The playbook's key; with the item it is for and which it is of several: "visit[leeds]#2". */
  readonly key: string;
  readonly phase: string;
  /** Its place among all tasks of the playbook, so that it stays when others come and go. */
  readonly position: number;
  readonly title: string;
  readonly details?: string;
  readonly ownerRole: string;
  /** Whose it is, where that is no role. */
  readonly owner?: Holder;
  /** Null when the moment it counts from is not known yet. */
  readonly due: string | null;
  /** The instant, where it is due by the hour. */
  readonly dueAt?: string;
  /** The tasks of the same plan that come first. */
  readonly after: readonly string[];
  /** The task of the same plan that it is a part of. */
  readonly parent?: string;
  /** It is done when the last of its parts is. */
  readonly completedByParts?: true;
  readonly work?: PlannedWork;
  /** It has to be done even when the plan no longer calls for it. */
  readonly staysWhenCancelled?: true;
  readonly because: Because;
  readonly customerLine?: string;
  readonly milestone?: string;
  readonly minutes?: number;
  readonly humanOnly: boolean;
};

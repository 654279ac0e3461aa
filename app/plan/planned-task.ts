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
  readonly due?: string;
};

/** A task that a playbook and the known facts call for. Texts are rendered, the date is an ISO date. */
export type PlannedTask = {
  readonly key: string;
  readonly phase: string;
  /** Its place among all tasks of the playbook, so that it stays when others come and go. */
  readonly position: number;
  readonly title: string;
  readonly details?: string;
  readonly ownerRole: string;
  /** Null when the moment it counts from is not known yet. */
  readonly due: string | null;
  /** The tasks of the same plan that come first. */
  readonly after: readonly string[];
  readonly because: Because;
  readonly customerLine?: string;
  readonly milestone?: string;
  readonly minutes?: number;
  readonly humanOnly: boolean;
};

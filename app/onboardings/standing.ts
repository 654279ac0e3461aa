/** What a task says about where its onboarding stands. */
export type StandingTask = {
  readonly key: string;
  readonly status: "open" | "done" | "blocked" | "cancelled";
  readonly ownerRole: string;
  readonly due: string | null;
  readonly after: readonly string[];
  /** The customer has done their part of it: it is for us to look at. */
  readonly lookedAt: boolean;
};

export type Standing = {
  readonly nextDueOn: string | null;
  readonly waitingOn: "customer" | "us" | null;
  readonly openTasks: number;
  readonly blockedTasks: number;
  readonly doneTasks: number;
};

/** How far an onboarding has come. */
export type Reached = {
  readonly submitted: boolean;
  /** The company cannot help this customer, or the onboarding was called off. */
  readonly ended: boolean;
  readonly live: boolean;
};

/**
 * Where an onboarding stands: what is due next and who is waited for. Until the kickoff is
 * submitted that is the customer; afterwards the owner of the task that is to be done next; once
 * the customer is live or it has ended otherwise, nobody.
 */
export function standing(
  tasks: readonly StandingTask[],
  { submitted, ended, live }: Reached,
): Standing {
  const open = tasks.filter((task) => task.status === "open");
  const blocked = tasks.filter((task) => task.status === "blocked");
  const inTurn = submitted ? waitingOn(toDoNow(tasks)[0], blocked.length) : "customer";
  return {
    nextDueOn: [...open, ...blocked].sort(byDue)[0]?.due ?? null,
    waitingOn: live || ended ? null : inTurn,
    openTasks: open.length,
    blockedTasks: blocked.length,
    doneTasks: tasks.filter((task) => task.status === "done").length,
  };
}

function waitingOn(first: StandingTask | undefined, blocked: number): Standing["waitingOn"] {
  if (first) return first.ownerRole === "customer" && !first.lookedAt ? "customer" : "us";
  return blocked > 0 ? "us" : null;
}

/** The tasks that can be worked on now, the one due first in front; else as they stand in the plan. */
export function toDoNow<T extends Pick<StandingTask, "key" | "status" | "due" | "after">>(
  tasks: readonly T[],
): T[] {
  return tasks.filter((task) => task.status === "open" && isReady(task, tasks)).sort(byDue);
}

/** A task can be worked on when nothing it comes after is still to be done. */
export function isReady(
  task: Pick<StandingTask, "after">,
  tasks: readonly Pick<StandingTask, "key" | "status">[],
): boolean {
  const ahead = new Set(task.after);
  return !tasks.some(
    (other) => ahead.has(other.key) && (other.status === "open" || other.status === "blocked"),
  );
}

type Dated = { readonly due: string | null };

/** Earliest first, what has no date last. */
export function byDue(a: Dated, b: Dated): number {
  const [first, second] = [a.due ?? "9999", b.due ?? "9999"];
  return first < second ? -1 : first > second ? 1 : 0;
}

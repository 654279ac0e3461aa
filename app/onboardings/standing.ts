/** What a task says about where its onboarding stands. */
export type StandingTask = {
  readonly key: string;
  readonly status: "open" | "done" | "blocked" | "cancelled";
  readonly ownerRole: string;
  readonly dueOn: string | null;
  readonly after: readonly string[];
};

export type Standing = {
  readonly nextDueOn: string | null;
  readonly waitingOn: "customer" | "us" | null;
  readonly openTasks: number;
  readonly blockedTasks: number;
  readonly doneTasks: number;
};

/**
 * Where an onboarding stands: what is due next and who is waited for. Until the kickoff is
 * submitted that is the customer; afterwards the owner of the task due first among those that
 * can be worked on now.
 */
export function standing(tasks: readonly StandingTask[], kickoffSubmitted: boolean): Standing {
  const open = tasks.filter((task) => task.status === "open");
  const blocked = tasks.filter((task) => task.status === "blocked");
  const first = open.filter((task) => isReady(task, tasks)).sort(byDueDate)[0];
  return {
    nextDueOn: [...open, ...blocked].sort(byDueDate)[0]?.dueOn ?? null,
    waitingOn: kickoffSubmitted ? waitingOn(first, blocked.length) : "customer",
    openTasks: open.length,
    blockedTasks: blocked.length,
    doneTasks: tasks.filter((task) => task.status === "done").length,
  };
}

function waitingOn(first: StandingTask | undefined, blocked: number): Standing["waitingOn"] {
  if (first) return first.ownerRole === "customer" ? "customer" : "us";
  return blocked > 0 ? "us" : null;
}

/** A task can be worked on when nothing it comes after is still to be done. */
export function isReady(
  task: Pick<StandingTask, "after">,
  tasks: readonly Pick<StandingTask, "key" | "status">[],
): boolean {
  const ahead = new Set(task.after);
  return !tasks.some((other) => ahead.has(other.key) && (other.status === "open" || other.status === "blocked"));
}

function byDueDate(a: StandingTask, b: StandingTask): number {
  return (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999");
}

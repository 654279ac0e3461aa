import { plan } from "./plan.ts";
import type { PlanDates } from "./plan-dates.ts";
import type { PlannedTask } from "./planned-task.ts";
import type { TaskToday } from "./reconcile.ts";
import type { MovesOf } from "./work/moves.ts";

/** What becomes of the tasks of an onboarding that is called off. */
export type CalledOff<T extends TaskToday> = {
  readonly cancel: readonly T[];
  /** What has to be done all the same. */
  readonly stay: readonly T[];
  /** What has to be done because of it. */
  readonly add: readonly PlannedTask[];
};

/**
 * Of what is still to be done, everything goes but what the playbook keeps: also what people have
 * touched or added, for it is a person who calls it all off.
 */
export function calledOff<T extends TaskToday>(
  { playbook, facts, dates }: Omit<MovesOf, "tasks">,
  tasks: readonly T[],
  on: string,
): CalledOff<T> {
  const off: PlanDates = { ...dates, cancelled: on };
  const planned = plan(playbook, facts, off);
  const wanted = new Set(planned.map(({ key }) => key));
  const existing = new Set(tasks.map(({ key }) => key));
  const open = tasks.filter(({ status }) => status === "open" || status === "blocked");
  const stays = ({ key, staysWhenCancelled }: T) => staysWhenCancelled === true || wanted.has(key);
  return {
    cancel: open.filter((task) => !stays(task)),
    stay: open.filter(stays),
    add: planned.filter(({ key }) => !existing.has(key)),
  };
}

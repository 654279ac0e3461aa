import type { Facts } from "../../facts/fact.ts";
import type { Playbook } from "../../playbook/schema.ts";
import { plan } from "../plan.ts";
import type { PlanDates } from "../plan-dates.ts";
import { type Changes, reconcile, type TaskToday } from "../reconcile.ts";

/** A task that gets another date. Dates are ISO dates, null is no date. */
export type Move = {
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
};

export type MovesOf = {
  readonly playbook: Playbook;
  readonly facts: Facts;
  readonly dates: PlanDates;
  readonly tasks: readonly TaskToday[];
};

/** What else moves when people give some tasks of an onboarding, by key, these dates. */
export function movesAlong(of: MovesOf, redated: ReadonlyMap<string, string | null>): Move[] {
  return changesAlong(of, redated)
    .change.filter(({ fields }) => fields.includes("due"))
    .map(({ task, planned: { due } }) => ({ title: task.title, from: task.due, to: due }));
}

/** What the plan does to all other tasks when people give some of them, by key, these dates. */
export function changesAlong(
  { playbook, facts, dates, tasks }: MovesOf,
  redated: ReadonlyMap<string, string | null>,
): Changes {
  const byHand = new Map(Object.entries(dates.byHand ?? {}));
  for (const [key, due] of redated) {
    if (due === null) byHand.delete(key);
    else byHand.set(key, due);
  }
  const planned = plan(playbook, facts, { ...dates, byHand: Object.fromEntries(byHand) });
  const changes = reconcile(tasks, planned);
  const change = changes.change.filter(({ task }) => !redated.has(task.key));
  // What people have touched stays with any date: that does not follow from these.
  return { ...changes, change, keep: [] };
}

import type { Facts, FactValue } from "../facts/fact.ts";
import type { Playbook } from "../playbook/schema.ts";
import { type Difference, differencesIn } from "./differences.ts";
import { plan } from "./plan.ts";
import type { PlanDates } from "./plan-dates.ts";
import { reconcile, type TaskToday } from "./reconcile.ts";

/** Answers as they would be; undefined takes an answer away. */
export type ChangedFacts = Readonly<Record<string, FactValue | undefined>>;

/** What would happen to the tasks of today if these answers were given instead. */
export function whatIf(
  playbook: Playbook,
  dates: PlanDates,
  today: readonly TaskToday[],
  facts: Facts,
  changed: ChangedFacts,
): Difference[] {
  return differencesIn(reconcile(today, plan(playbook, withChanges(facts, changed), dates)));
}

/** The facts after a change of answers. */
export function withChanges(facts: Facts, changed: ChangedFacts): Facts {
  const merged = Object.entries({ ...facts, ...changed });
  return Object.fromEntries(
    merged.filter((entry): entry is [string, FactValue] => entry[1] !== undefined),
  );
}

import { mostTimes } from "../../playbook/due-schema.ts";
import { type Dating, startOf } from "../anchors.ts";
import { type DueDate, dueInSeries } from "../due-dates.ts";
import { instanceKey } from "../instance-key.ts";
import type { Instance } from "../instances.ts";

/** How often each series comes up to the day that ends it, by its key. One whose days are not known is left out. */
export function timesUntil(
  called: readonly Instance[],
  due: ReadonlyMap<string, DueDate>,
  dating: Dating,
): ReadonlyMap<string, number> {
  const found = called.flatMap((first) => {
    const { until } = first.placed.task.repeat ?? {};
    if (until === undefined || first.number !== 1) return [];
    const from = due.get(first.key);
    const dueOf = ({ key }: Instance) => due.get(key)?.due ?? null;
    const end = startOf(until, first, dating, { wanted: dueOf, due: dueOf })?.on;
    if (!from?.due || end === undefined) return [];
    const series = instanceKey({ task: first.placed.task.key, item: first.item?.id });
    return [[series, timesUpTo(end, first, from, dating)] as const];
  });
  return new Map(found);
}

function timesUpTo(end: string, first: Instance, from: DueDate, dating: Dating): number {
  if (from.due === null || from.due > end) return 0;
  for (let number = 2; number <= mostTimes; number++) {
    const { due } = dueInSeries({ placed: first.placed, number }, first, from, dating);
    if (due === null || due > end) return number - 1;
  }
  return mostTimes;
}

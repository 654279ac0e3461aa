import { placedTasks } from "../../playbook/placed-tasks.ts";
import type { Playbook } from "../../playbook/schema.ts";
import { instanceKey, instanceName } from "../instance-key.ts";
import type { TaskStatus } from "../reconcile.ts";

/** Where a task stands in its series. */
export type PlaceInSeries = {
  readonly key: string;
  readonly number: number;
  /** How many there are; null when there is no end. */
  readonly of: number | null;
};

type Numbered = { readonly key: string; readonly status: TaskStatus };

/** The series that a task is one of, by the key of its tasks without the number. */
export function seriesOf(key: string, playbook: Playbook) {
  const { task, item, number } = instanceName(key);
  const repeat = placedTasks(playbook).byKey.get(task)?.task.repeat;
  if (repeat === undefined || number === undefined) return undefined;
  return { key: instanceKey({ task, item }), number, repeat };
}

/** Where each task of a series stands in it, by key. What was cancelled does not count. */
export function placesInSeries(
  tasks: readonly Numbered[],
  playbook: Playbook,
  ended: Readonly<Record<string, number>>,
): Map<string, PlaceInSeries> {
  const found = tasks.flatMap(({ key, status }) => {
    const series = seriesOf(key, playbook);
    return series === undefined ? [] : [{ ...series, name: key, status }];
  });
  const bySeries = Map.groupBy(found, ({ key }) => key);
  return new Map(
    found.map(({ key, name, number, repeat }) => {
      const there = (bySeries.get(key) ?? []).filter(({ status }) => status !== "cancelled");
      const last = Math.max(number, ...there.map((one) => one.number));
      const isEndless = repeat.times === undefined && ended[key] === undefined;
      return [name, { key, number, of: isEndless ? null : last }] as const;
    }),
  );
}

import { earlierOf, type PlacedTasks } from "../playbook/placed-tasks.ts";
import type { Length, PlaybookTask } from "../playbook/schema.ts";
import { instanceKey } from "./instance-key.ts";
import type { Instance } from "./instances.ts";

/** One task that comes before another, and how long before. */
export type Link = { readonly to: Instance; readonly lag?: Length | undefined };

/** How the tasks of one plan hang together. */
export type Links = {
  /** What comes before each task, by key. */
  readonly before: ReadonlyMap<string, readonly Link[]>;
  /** What comes after each task, by key. */
  readonly after: ReadonlyMap<string, readonly Link[]>;
  /** What a task of the playbook has become, seen from another: of one per item the same item's. */
  meant(task: string, from: Instance): readonly Instance[];
};

/** Finds what the tasks of a plan refer to. What is not called for drops out. */
export function linksBetween(called: readonly Instance[], { tracks }: PlacedTasks): Links {
  const byTask = Map.groupBy(called, ({ placed }) => placed.task.key);
  const meant = (task: string, { item, placed }: Instance): readonly Instance[] => {
    const all = byTask.get(task) ?? [];
    const isSameList = item !== undefined && all[0]?.placed.each === placed.each;
    return isSameList ? all.filter((one) => one.item?.id === item.id) : all;
  };
  const ofTrack = (track: string, from: Instance) =>
    (tracks.get(track) ?? []).flatMap((keys) => nearest(keys.toReversed(), from));
  const nearest = (keys: readonly string[], from: Instance): readonly Instance[] => {
    for (const key of keys) {
      const found = meant(key, from);
      if (found.length > 0) return found;
    }
    return [];
  };
  const linksOf = (one: Instance): Link[] => {
    const { placed } = one;
    const named = earlierOf(placed.task).flatMap(({ task, ...lag }) =>
      [...meant(task, one), ...ofTrack(task, one)].map((to) => ({ ...lag, to })),
    );
    const others = [
      ...nearest(placed.follows, one),
      ...placed.parts.flatMap((part) => meant(part, one)),
      ...sentBackTo(placed.task).flatMap((task) => meant(task, one)),
      ...roundBefore(one, byTask.get(placed.task.key) ?? []),
    ].map((to) => ({ to }));
    return once([...named, ...others], one);
  };
  const before = new Map(called.map((one) => [one.key, linksOf(one)]));
  return { before, after: turned(called, before), meant };
}

/** An approval waits for what it was sent back for, also where other tasks lie between. */
function sentBackTo({ work }: PlaybookTask): readonly string[] {
  return work?.type === "approval" && work.sendBackTo !== undefined ? [work.sendBackTo] : [];
}

/** What came again comes after the time before. */
function roundBefore(
  { key, placed, item, number }: Instance,
  all: readonly Instance[],
): Instance[] {
  if (placed.task.repeat !== undefined || number === undefined) return [];
  const earlier = number === 2 ? undefined : number - 1;
  const wanted = instanceKey({ task: placed.task.key, item: item?.id, number: earlier });
  return all.filter((one) => one.key === wanted && one.key !== key);
}

function once(links: readonly Link[], { key }: Instance): Link[] {
  const seen = new Set([key]);
  return links.filter(({ to, lag }) => {
    if (seen.has(to.key) && lag === undefined) return false;
    seen.add(to.key);
    return to.key !== key;
  });
}

function turned(
  called: readonly Instance[],
  before: ReadonlyMap<string, readonly Link[]>,
): Map<string, Link[]> {
  const after = new Map<string, Link[]>();
  for (const one of called) {
    for (const { to, lag } of before.get(one.key) ?? []) {
      const own = after.get(to.key) ?? [];
      own.push({ to: one, lag });
      after.set(to.key, own);
    }
  }
  return after;
}

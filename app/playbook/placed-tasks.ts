import type { Condition } from "../facts/condition.ts";
import type { Place } from "./place.ts";
import { asRule, ruleKey } from "./rule-paths.ts";
import type { Length, Playbook, PlaybookTask, Track } from "./schema.ts";

/** A task of a playbook, in no track or in one, with what follows from where it stands. */
export type PlacedTask = {
  readonly task: PlaybookTask;
  readonly place: Place;
  /** When it is called for, all told: its own rule, that of what it is a part of, that of its track. */
  readonly when: Condition | undefined;
  /** The same without its own rule. */
  readonly within: Condition | undefined;
  /** The list that there is one per item of: its own, or that of what it is a part of. */
  readonly each: string | undefined;
  /** In a track, the keys of the tasks before it in its list, the nearest first. */
  readonly follows: readonly string[];
  /** The keys of the tasks that are a part of it. */
  readonly parts: readonly string[];
  /** Its place among all tasks by phase. */
  readonly position: number;
};

/** The tasks of a playbook, and what stands under which key. */
export type PlacedTasks = {
  /** By phase, in each in the order of the document; those of a phase that does not exist last. */
  readonly inOrder: readonly PlacedTask[];
  readonly byKey: ReadonlyMap<string, PlacedTask>;
  /** By the key of a track, the keys of the tasks in each of its lists. */
  readonly tracks: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Whether a task may be there several times. */
  readonly hasSeveral: boolean;
};

const placed = new WeakMap<Playbook, PlacedTasks>();

/** Every task of a playbook with where it stands, worked out once per document. */
export function placedTasks(playbook: Playbook): PlacedTasks {
  const known = placed.get(playbook);
  if (known) return known;
  const made = place(playbook);
  placed.set(playbook, made);
  return made;
}

type Standing = Pick<PlacedTask, "task" | "place" | "follows"> & {
  readonly chosen: Condition | undefined;
};

function place(playbook: Playbook): PlacedTasks {
  const standing = [
    ...playbook.tasks.map((task, index) => stand(task, ["tasks", index])),
    ...playbook.tracks.flatMap((track, index) => inTrack(track, index)),
  ];
  const order = new Map(playbook.phases.map(({ key }, index) => [key, index]));
  const rank = ({ task }: Standing) => order.get(task.phase) ?? playbook.phases.length;
  const byTask = new Map(standing.map((one) => [one.task.key, one]));
  const parts = Map.groupBy(standing, ({ task }) => task.parent);
  const inOrder = standing
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ task, place, follows }, position): PlacedTask => {
      const line = lineOf(task.key, byTask);
      const ruleOf = (one: Standing) => one.task.when && asRule(one.task.when);
      const within = [
        ...line.map((one) => one.chosen),
        ...line.filter((one) => one.task !== task).map(ruleOf),
      ];
      const [self] = line;
      return {
        task,
        place,
        follows,
        position,
        when: allOf([...within, self && ruleOf(self)]),
        within: allOf(within),
        each: line.find((one) => one.task.each !== undefined)?.task.each,
        parts: (parts.get(task.key) ?? []).map((one) => one.task.key),
      };
    });
  return {
    inOrder,
    byKey: new Map(inOrder.map((one) => [one.task.key, one])),
    tracks: new Map(
      playbook.tracks.map(({ key, lists }) => [
        key,
        lists.map(({ tasks }) => tasks.map((task) => task.key)),
      ]),
    ),
    hasSeveral: inOrder.some(isSeveral),
  };
}

function stand(task: PlaybookTask, place: Place): Standing {
  return { task, place, follows: [], chosen: undefined };
}

function inTrack(track: Track, at: number): Standing[] {
  return track.lists.flatMap(({ tasks }, list) => {
    const keys = tasks.map(({ key }) => key);
    return tasks.map((task, index) => ({
      task,
      place: ["tracks", at, "lists", list, "tasks", index],
      follows: keys.slice(0, index).reverse(),
      chosen: chosenIn(track, list),
    }));
  });
}

/** When a list of a track is the one that is taken. */
export function chosenIn({ by, lists }: Track, index: number): Condition {
  const answer = ruleKey(by);
  const values = lists[index]?.for;
  if (values) return { in: [{ var: answer }, values] };
  const others = lists.flatMap((list) => list.for ?? []);
  const answered: Condition = { answered: answer };
  return others.length === 0
    ? answered
    : { and: [answered, { "!": { in: [{ var: answer }, others] } }] };
}

/** A task, what it is a part of, what that is a part of, and so on: each once. */
function lineOf(key: string, byTask: ReadonlyMap<string, Standing>): Standing[] {
  const line: Standing[] = [];
  for (let next = byTask.get(key); next && !line.includes(next); ) {
    line.push(next);
    next = next.task.parent === undefined ? undefined : byTask.get(next.task.parent);
  }
  return line;
}

function allOf(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const real = conditions.filter((condition) => condition !== undefined);
  return real.length < 2 ? real[0] : { and: real };
}

function isSeveral({ task, each }: PlacedTask): boolean {
  return each !== undefined || task.repeat !== undefined || mayComeAgain(task);
}

/** Whether a task may call for itself once more: a decision to take again, a document to renew. */
export function mayComeAgain({ work }: PlaybookTask): boolean {
  if (work?.type === "decision") return work.options.some(({ again }) => again);
  return work?.type === "files" && work.validDays !== undefined;
}

type Earlier = { readonly task: string; readonly lag?: Length };

/** What a task comes after, in one form. */
export function earlierOf({ after }: Pick<PlaybookTask, "after">): Earlier[] {
  return after.map((one) => (typeof one === "string" ? { task: one } : one));
}

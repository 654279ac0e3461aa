import { type Condition, factsRead, holds } from "../facts/condition.ts";
import type { Facts } from "../facts/fact.ts";
import type { WorkingCalendar } from "../lib/working-calendar.ts";
import type { PlacedTask, PlacedTasks } from "../playbook/placed-tasks.ts";
import { asRule, readsItem } from "../playbook/rule-paths.ts";
import type { PlaybookTask, Starts } from "../playbook/schema.ts";
import { type ByTask, byTask, instanceKey } from "./instance-key.ts";
import type { Item } from "./items.ts";
import { addLength } from "./lengths.ts";
import type { Decided, PlanDates } from "./plan-dates.ts";

/** When and how the event happened that a task starts on. */
export type Started = { readonly on: string; readonly event: Starts };

/** A task of the playbook as often as a plan calls for it: for an item, the nth time. */
export type Instance = {
  readonly key: string;
  readonly placed: PlacedTask;
  readonly item?: Item | undefined;
  /** Which it is: of a series from 1, of what came again from 2. */
  readonly number?: number | undefined;
  readonly started?: Started | undefined;
  /** The day on which the document runs out that this is to replace. */
  readonly replaces?: string | undefined;
};

/** What decides which tasks a plan calls for. */
export type Calling = {
  readonly tasks: PlacedTasks;
  /** Answers and decisions. */
  readonly facts: Facts;
  readonly dates: PlanDates;
  readonly calendar: WorkingCalendar;
  itemsOf(list: string): readonly Item[];
  /** When an event happened that turns on the date of a task; undefined as long as it has not. */
  dated(event: Starts, item: Item | undefined): string | undefined;
  /** How often a series comes at most, by its key; undefined as long as no day ends it. */
  timesUntil(series: string): number | undefined;
};

type Recorded = {
  readonly done: ByTask<string>;
  readonly received: ByTask<string>;
  readonly decided: ByTask<Decided>;
};

/** The tasks that are called for, in the order of the playbook. */
export function instances(calling: Calling): Instance[] {
  const recorded = {
    done: byTask(calling.dates.done),
    received: byTask(calling.dates.received),
    decided: byTask(calling.dates.decisions),
  };
  const called = calling.tasks.inOrder.flatMap((placed) => calledFor(placed, calling, recorded));
  return withParents(called);
}

function calledFor(placed: PlacedTask, calling: Calling, recorded: Recorded): Instance[] {
  const { each } = placed;
  const items = each === undefined ? [undefined] : calling.itemsOf(each);
  return items.flatMap((item) => {
    if (!holdsFor(placed.when, calling.facts, item)) return [];
    const { starts } = placed.task;
    if (starts === undefined)
      return calling.dates.cancelled === undefined
        ? several({ placed, item }, calling, recorded)
        : [];
    const on = startOf(starts, item, calling, recorded);
    if (on === undefined) return [];
    return several({ placed, item, started: { on, event: starts } }, calling, recorded);
  });
}

/** Decides a rule for an item of the list that its task is there for. */
export function holdsFor(
  condition: Condition | undefined,
  facts: Facts,
  item: Item | undefined,
): boolean {
  if (condition === undefined || item === undefined || !readsItem(condition))
    return holds(condition, facts);
  return holds(condition, factsFor(factsRead(condition), facts, item));
}

/** Of everything known only these, and the item: copying it all for each item would take too long. */
export function factsFor(keys: readonly string[], facts: Facts, item: Item): Facts {
  const known = keys.flatMap((key) => {
    const fact = Object.hasOwn(facts, key) ? facts[key] : undefined;
    return fact === undefined ? [] : [[key, fact] as const];
  });
  return { ...Object.fromEntries(known), ...item.facts };
}

/** When the event happened, if it has: the first time, where it may happen several times. */
function startOf(
  starts: Starts,
  item: Item | undefined,
  { dates, facts, dated }: Calling,
  { done, received, decided }: Recorded,
): string | undefined {
  if ((starts.on === "cancelled") !== (dates.cancelled !== undefined)) return undefined;
  switch (starts.on) {
    case "cancelled":
      return dates.cancelled;
    case "kickoff":
      return dates.kickoff;
    case "answered":
      if (!holds({ answered: starts.question }, facts)) return undefined;
      return dates.answered?.[starts.question] ?? dates.kickoff ?? dates.won;
    case "done":
      return first(of(done, starts.task, item).map(({ value }) => value));
    case "received":
      return first(of(received, starts.task, item).map(({ value }) => value));
    case "decided":
      return first(
        of(decided, starts.task, item)
          .filter(({ value }) => value.choice === (starts.choice ?? value.choice))
          .map(({ value }) => value.on),
      );
    default:
      return dated(starts, item);
  }
}

function first(days: readonly string[]): string | undefined {
  return days.toSorted()[0];
}

/** What is recorded of a task: where it is per item and an item is given, of that item. */
function of<T>(recorded: ByTask<T>, task: string, item: Item | undefined) {
  const all = recorded.get(task) ?? [];
  return item === undefined ? all : all.filter((one) => (one.item ?? item.id) === item.id);
}

type Repeat = NonNullable<PlaybookTask["repeat"]>;
type One = Pick<Instance, "placed" | "item" | "started">;

/** A task as often as it is called for. What was finished stays called for: it never vanishes. */
function several(one: One, calling: Calling, recorded: Recorded): Instance[] {
  const { repeat } = one.placed.task;
  if (repeat === undefined) return [named(one), ...again(one, calling)];
  const { key } = one.placed.task;
  const finished = of(recorded.done, key, one.item).map(({ number = 0 }) => number);
  const last = Math.max(0, ...finished);
  const series = instanceKey({ task: key, item: one.item?.id });
  const { extend, times = timesSoFar(repeat, last, calling.timesUntil(series)) } = repeat;
  const extra = calling.dates.extended?.[series] ?? 0;
  const longer =
    extend && holdsFor(asRule(extend.when), calling.facts, one.item) ? extend.times : 0;
  const wanted = calling.dates.ended?.[series] ?? times + extra + longer;
  return Array.from({ length: Math.max(last, wanted) }, (_, index) =>
    named({ ...one, number: index + 1 }),
  );
}

/**
 * How often a series comes that names no number: to a day that is planned for, as often as fits
 * before it; else the next when the one before is done, as long as nothing has ended it.
 */
function timesSoFar({ until }: Repeat, last: number, atMost: number | undefined): number {
  return until === "go_live" ? (atMost ?? last + 1) : Math.min(atMost ?? last + 1, last + 1);
}

function named(one: Omit<Instance, "key">): Instance {
  const key = instanceKey({ task: one.placed.task.key, item: one.item?.id, number: one.number });
  return { ...one, key };
}

/** The next times: a decision that was to be taken again, a document that runs out. */
function again(one: One, calling: Calling): Instance[] {
  const next: Instance[] = [];
  for (let before = named(one); ; ) {
    const why = comesAgain(before, calling);
    if (why === null) return next;
    before = named({ ...one, ...why, number: next.length + 2 });
    next.push(before);
  }
}

function comesAgain(
  { key, placed }: Instance,
  { dates, calendar }: Calling,
): Pick<Instance, "replaces"> | null {
  const { work } = placed.task;
  if (work?.type === "decision") {
    const choice = dates.decisions?.[key]?.choice;
    return work.options.some(({ value, again }) => again && value === choice) ? {} : null;
  }
  const doneOn = Object.hasOwn(dates.done, key) ? dates.done[key] : undefined;
  if (work?.type !== "files" || work.validDays === undefined || doneOn === undefined) return null;
  const until = dates.validUntil?.[key] ?? addLength(doneOn, work.validDays, "days", calendar);
  const { amount, unit } = work.renewBefore ?? usualNotice;
  const asked = addLength(until, -amount, unit, calendar);
  return dates.today !== undefined && dates.today >= asked ? { replaces: until } : null;
}

/** How long before a document runs out it is asked for anew, unless the playbook says otherwise. */
const usualNotice = { amount: 30, unit: "days" } as const;

/** Without those that are a part of something that is not called for. */
function withParents(called: readonly Instance[]): Instance[] {
  const keys = new Set(called.map(({ placed, item }) => nameOf(placed.task.key, item)));
  const isThere = ({ placed, item }: Instance) => {
    const { parent } = placed.task;
    return parent === undefined || keys.has(nameOf(parent, item)) || keys.has(nameOf(parent));
  };
  const kept = called.filter(isThere);
  return kept.length === called.length ? kept : withParents(kept);
}

function nameOf(task: string, item?: Item): string {
  return instanceKey({ task, item: item?.id });
}

import type { Starts } from "../playbook/schema.ts";
import { type Dating, own, startOf } from "./anchors.ts";
import { type DueDate, dueDates } from "./due-dates.ts";
import { type Instance, instances } from "./instances.ts";
import type { Item } from "./items.ts";
import { addLength } from "./lengths.ts";
import { type Links, linksBetween } from "./links.ts";
import type { PlanScope } from "./scope.ts";
import { timesUntil } from "./series/until.ts";

/** The tasks that a plan calls for, how they hang together, and when they are due. */
export type Called = {
  readonly instances: readonly Instance[];
  readonly links: Links;
  readonly due: ReadonlyMap<string, DueDate>;
};

/**
 * Finds the tasks of a plan with their dates. A date may bring in a task that starts on it, and
 * that task may move other dates: so it looks again until nothing more has begun.
 */
export function calledFor(scope: PlanScope): Called {
  const waiting = scope.tasks.inOrder.flatMap(({ task: { starts } }) =>
    starts?.on === "overdue" || starts?.on === "date" ? [starts] : [],
  );
  let begun: ReadonlyMap<string, string> = new Map();
  for (;;) {
    const called = callOnce(scope, begun);
    const { today } = scope.dates;
    if (waiting.length === 0 || today === undefined) return called;
    const now = begunBy(today, waiting, scope, called, begun);
    if (now.size === begun.size) return called;
    begun = now;
  }
}

type Begun = ReadonlyMap<string, string>;
type Times = ReadonlyMap<string, number>;

/**
 * Finds how often each series comes that ends on a day. That turns on the date of its first, which
 * may count from another such series: so it looks again, at most once for each of them. The first
 * stays until the end, so that there is a date to go by.
 */
function callOnce(scope: PlanScope, begun: Begun): Called {
  const ending = scope.tasks.inOrder.filter(({ task }) => task.repeat?.until !== undefined);
  let times: Times = new Map();
  for (let round = 0; round < ending.length; round++) {
    const { instances: found, links, due } = callFor(scope, begun, atLeastOnce(times));
    const now = timesUntil(found, due, { ...scope, links });
    const isSame = now.size === times.size && [...now].every(([key, of]) => times.get(key) === of);
    times = now;
    if (isSame) break;
  }
  return callFor(scope, begun, times);
}

function atLeastOnce(times: Times): Times {
  return new Map([...times].map(([key, of]) => [key, Math.max(1, of)]));
}

function callFor(scope: PlanScope, begun: Begun, times: Times): Called {
  const called = instances({
    ...scope,
    dated: (event, item) => begun.get(nameOf(event, item)),
    timesUntil: (series) => times.get(series),
  });
  const links = linksBetween(called, scope.tasks);
  return { instances: called, links, due: dueDates(called, { ...scope, links }) };
}

/** The events that have happened by now, with those found before: what has begun stays begun. */
function begunBy(
  today: string,
  events: readonly Starts[],
  scope: PlanScope,
  called: Called,
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map(before);
  for (const placed of scope.tasks.inOrder) {
    const { starts } = placed.task;
    if (starts === undefined || !events.includes(starts)) continue;
    const items = placed.each === undefined ? [undefined] : scope.itemsOf(placed.each);
    for (const item of items) {
      const one = { key: placed.task.key, placed, item };
      const on = beganOn(starts, one, today, scope, called);
      const name = nameOf(starts, item);
      if (on !== undefined && !found.has(name)) found.set(name, on);
    }
  }
  return found;
}

function beganOn(
  starts: Starts,
  one: Instance,
  today: string,
  scope: PlanScope,
  { links, due }: Called,
): string | undefined {
  if (starts.on === "date") {
    const dating: Dating = { ...scope, links };
    const dueOf = ({ key }: Instance) => due.get(key)?.due ?? null;
    const from = startOf(starts.anchor, one, dating, { wanted: dueOf, due: dueOf });
    if (from?.on === undefined) return undefined;
    const on = addLength(from.on, starts.offset, starts.unit, scope.calendar);
    return on <= today ? on : undefined;
  }
  if (starts.on !== "overdue") return undefined;
  const days = links.meant(starts.task, one).flatMap(({ key }) => {
    const date = own(scope.dates.byHand ?? {}, key) ?? due.get(key)?.due;
    if (!date) return [];
    const { amount, unit } = starts.by ?? nextDay;
    const late = addLength(date, amount, unit, scope.calendar);
    return late <= (own(scope.dates.done, key) ?? today) ? [late] : [];
  });
  return days.sort()[0];
}

const nextDay = { amount: 1, unit: "days" } as const;

function nameOf(event: Starts, item: Item | undefined): string {
  return JSON.stringify([event, item?.id ?? null]);
}

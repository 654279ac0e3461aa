import { read } from "../facts/condition.ts";
import type { Facts } from "../facts/fact.ts";
import type { WorkingCalendar } from "../lib/working-calendar.ts";
import { ruleKey } from "../playbook/rule-paths.ts";
import type { Anchor } from "../playbook/schema.ts";
import { lastInWords, type Say } from "./due-words.ts";
import type { MovedGoLive } from "./go-live.ts";
import type { Instance } from "./instances.ts";
import { addLength } from "./lengths.ts";
import type { Links } from "./links.ts";
import type { PlanDates } from "./plan-dates.ts";

/** What due dates are worked out from. */
export type Dating = {
  readonly dates: PlanDates;
  readonly calendar: WorkingCalendar;
  readonly goLive: MovedGoLive;
  readonly links: Links;
  /** Answers and decisions. */
  readonly facts: Facts;
  /** What a question is called. */
  labelOf(path: string, each: string | undefined): string;
};

/** Dates of other tasks, which a date may count from. */
export type OtherDates = {
  /** When it is due as its own rule has it; null as long as that is not known. */
  wanted(one: Instance): string | null;
  /** When it is due, all told. */
  due(one: Instance): string | null;
};

/** Where counting begins: the day, the instant where it is known, and what it is called. */
export type Start = {
  readonly on: string | undefined;
  readonly at?: string | undefined;
  readonly moment: Say;
  /** Why the moment is when it is. */
  readonly note?: Say | undefined;
};

const moments = { won: "the deal was won", kickoff: "the kickoff is submitted" } as const;

/** Where a date that counts from this anchor begins; nothing when that is a task which is not in the plan. */
export function startOf(
  anchor: Anchor,
  one: Instance,
  dating: Dating,
  others: OtherDates,
): Start | undefined {
  const { dates, goLive } = dating;
  if (anchor === "won" || anchor === "kickoff")
    return { on: dates[anchor], at: dates.at?.[anchor], moment: () => moments[anchor] };
  if (anchor === "go_live") return { on: goLive.date, moment: () => "go-live", note: goLive.moved };
  if (anchor === "next") return startOfNext(one, dating, others);
  if (anchor === "start") return { on: one.started?.on, moment: () => "it started" };
  if ("answer" in anchor) return startOfAnswer(anchor.answer, one, dating);
  const meant = dating.links.meant(anchor.task, one);
  if (meant.length === 0) return undefined;
  if (anchor.of === "due") return whenDue(meant, others, dating);
  return anchor.of === "expected" ? whenExpected(meant, others, dating) : whenDone(meant, dating);
}

function whenDone(meant: readonly Instance[], { dates }: Dating): Start {
  const days = meant.map(({ key }) => own(dates.done, key));
  const instants = meant.map(({ key }) => own(dates.at?.done ?? {}, key));
  const [on, at] = [last(days), last(instants)];
  const latest = at === undefined ? days.indexOf(on) : instants.indexOf(at);
  return {
    on,
    at,
    moment: lastInWords(meant, on === undefined ? undefined : meant[latest], "is done"),
  };
}

function whenDue(meant: readonly Instance[], others: OtherDates, { dates }: Dating): Start {
  const days = meant.map((one) => dueOn(one, others, dates));
  return lastDue(meant, days);
}

function lastDue(meant: readonly Instance[], days: readonly (string | undefined)[]): Start {
  const on = last(days);
  return {
    on,
    moment: lastInWords(meant, on === undefined ? undefined : meant[days.indexOf(on)], "is due"),
  };
}

/** As planned, until all of it is done; from then on as it was. */
function whenExpected(meant: readonly Instance[], others: OtherDates, dating: Dating): Start {
  const done = whenDone(meant, dating);
  if (done.on !== undefined) return done;
  const { dates } = dating;
  const days = meant.map((one) => own(dates.done, one.key) ?? dueOn(one, others, dates));
  return lastDue(meant, days);
}

function dueOn(one: Instance, others: OtherDates, { byHand = {} }: PlanDates): string | undefined {
  return own(byHand, one.key) ?? others.due(one) ?? undefined;
}

/** The last of some days, once all are known. */
function last(days: readonly (string | undefined)[]): string | undefined {
  const known = days.filter((day) => day !== undefined).sort();
  return known.length === days.length ? known.at(-1) : undefined;
}

function startOfAnswer(
  path: string,
  { item, placed }: Instance,
  { facts, labelOf }: Dating,
): Start {
  const key = ruleKey(path);
  const found = (item && read(key, item.facts)) ?? read(key, facts);
  const on = typeof found === "string" ? firstDayOf(found) : undefined;
  return { on, moment: () => `the date you gave for ${labelOf(key, placed.each)}` };
}

/** A date, or the first day of a month. */
function firstDayOf(text: string): string | undefined {
  const [, month, day = "-01"] = /^(\d{4}-\d{2})(-\d{2})?$/.exec(text) ?? [];
  if (month === undefined) return undefined;
  const date = `${month}${day}`;
  return Number.isNaN(Date.parse(date)) ? undefined : date;
}

/** The earliest of what comes after a task, as that is wanted; go-live when nothing does. */
function startOfNext(one: Instance, dating: Dating, others: OtherDates): Start {
  const next = nextOf(one, dating, others, new Map());
  if (next === undefined)
    return { on: dating.goLive.date, moment: () => "go-live", note: dating.goLive.moved };
  return {
    on: next.on,
    moment: (nameOf) => nameOf(next.of),
    note: () => "planned back from go-live",
  };
}

type Next = { readonly on: string; readonly of: Instance };

function nextOf(
  one: Instance,
  dating: Dating,
  others: OtherDates,
  known: Map<string, Next | undefined>,
): Next | undefined {
  if (known.has(one.key)) return known.get(one.key);
  known.set(one.key, undefined);
  const { dates, links, calendar } = dating;
  const found = (links.after.get(one.key) ?? []).flatMap(({ to, lag }): Next[] => {
    if (Object.hasOwn(dates.done, to.key)) return [];
    const on = own(dates.byHand ?? {}, to.key) ?? others.wanted(to);
    // What has no date of its own passes on when what comes after it begins.
    if (on === null) return [nextOf(to, dating, others, known) ?? []].flat();
    return [{ on: lag ? addLength(on, -lag.amount, lag.unit, calendar) : on, of: to }];
  });
  const [first] = found.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  known.set(one.key, first);
  return first;
}

/** A value of a record that has this key itself. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

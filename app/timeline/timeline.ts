import {
  type DateReader,
  dateInWords,
  lateInWords,
  monthInWords,
  whenInWords,
} from "../lib/dates-in-words.ts";
import { dateIn, daysBetween } from "../lib/working-calendar.ts";
import { byDue, isReady } from "../onboardings/standing.ts";
import type { Phase } from "../playbook/schema.ts";
import { describeEvent } from "./describe.ts";
import { isOnTimeline, nameForCustomer } from "./describe-to-customer.ts";
import { expectedLive, isOpen } from "./expected-live.ts";
import type { CustomerReader } from "./reader.ts";
import { sentBackTo, stepApproval } from "./step-approval.ts";
import { isYours, type PartsOfSteps, partsOfSteps, stepParts } from "./step-parts.ts";
import { nextOfSeries, seriesInWords } from "./step-series.ts";
import type {
  DoneGroup,
  ExpectedLive,
  MilestoneView,
  NewsItem,
  OpenStep,
  Timeline,
  TimelineDates,
  TimelineInput,
  TimelineTask,
} from "./timeline-view.ts";
import { words } from "./words.en.ts";

/**
 * What a customer sees of their onboarding. A task of ours shows by its line for the customer and
 * not at all without one.
 */
export function timeline(input: TimelineInput): Timeline {
  const reader = {
    kind: "customer" as const,
    contactId: input.contactId,
    statusWords: input.statusWords,
    locale: input.locale,
    today: dateIn(input.zone, input.now),
  };
  const seen = input.tasks.filter(isOnTimeline).toSorted(byPlace(input.phases));
  const live = expectedLive(input.tasks, input.dates, reader);
  const parts = partsOfSteps(input.tasks, seen);
  const steps = seen.filter((task) => !parts.folded.has(task));
  const open = nextOfSeries(steps.filter(({ status }) => isOpen(status)));
  const current = new Set(happeningNow(open, parts, input, reader.today));
  const draw = (task: TimelineTask) => openStep(task, parts, reader, input);
  return {
    headline: headline(input.dates, live, reader.today),
    live,
    done: doneGroups(steps, input, reader),
    now: open
      .filter((task) => current.has(task))
      .map(draw)
      .sort(yoursFirst),
    next: inTurn(open.filter((task) => !current.has(task))).map(draw),
    milestones: seen.flatMap((task) => milestoneOf(task, input.zone, reader)),
    news: newsIn(input, reader),
  };
}

function byPlace(phases: readonly Phase[]): (a: TimelineTask, b: TimelineTask) => number {
  const rank = new Map(phases.map(({ key }, index) => [key, index]));
  const of = (task: TimelineTask) => rank.get(task.phase) ?? phases.length;
  return (a, b) => of(a) - of(b) || a.position - b.position;
}

/**
 * What nothing comes before any more, or what is under way with one of its parts: in the first
 * phase that has such a step, and what is due by today.
 */
function happeningNow(
  open: readonly TimelineTask[],
  { inside, folded }: PartsOfSteps,
  { tasks }: TimelineInput,
  today: string,
): TimelineTask[] {
  const isBegun = (task: TimelineTask) => isOpen(task.status) && isReady(task, tasks);
  const ready = open.filter(
    (task) =>
      isReady(task, tasks) ||
      inside.get(task.key)?.some((part) => folded.has(part) && isBegun(part)),
  );
  const phase = ready[0]?.phase;
  return ready.filter((task) => task.phase === phase || (task.due !== null && task.due <= today));
}

/** Earliest first; what has no date yet follows what the playbook puts before it. */
function inTurn(tasks: readonly TimelineTask[]): TimelineTask[] {
  let before: string | null = null;
  const placed = tasks.map((task) => {
    before = task.due ?? before;
    return { task, due: before ?? "" };
  });
  return placed.sort(byDue).map(({ task }) => task);
}

function headline(dates: TimelineDates, live: ExpectedLive, today: string): string {
  if (dates.live !== null) return live.sentence;
  const week = weekOn(dates.won, today);
  const last =
    live.expected === null || live.expected < today ? null : weekOn(dates.won, live.expected);
  const place =
    last === null
      ? `You are in week ${week}.`
      : `You are in week ${week} of about ${Math.max(week, last)}.`;
  return `${place} ${live.sentence}`.trim();
}

/** The week of the onboarding that a date falls in; the first is 1. */
function weekOn(won: string, date: string): number {
  return Math.max(1, Math.floor(daysBetween(won, date) / 7) + 1);
}

function doneGroups(
  seen: readonly TimelineTask[],
  { phases, zone, statusWords }: TimelineInput,
  reader: DateReader,
): DoneGroup[] {
  const titles = new Map(phases.map(({ key, title }) => [key, title]));
  const dayOf = (task: TimelineTask) => doneOn(task, zone, reader);
  const groups = Map.groupBy(
    seen.filter(({ status }) => status === "done"),
    ({ phase }) => phase,
  );
  return [...groups].map(([phase, unsorted]) => {
    const tasks = unsorted.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
    const months = [...new Set(tasks.map((task) => monthInWords(dayOf(task), reader)))];
    return {
      phase: titles.get(phase) ?? "",
      label: `${tasks.length} ${(statusWords.done ?? words.done).toLowerCase()} ${spanInWords(months)}`,
      steps: tasks.map((task) => ({
        id: task.id,
        name: nameForCustomer(task) ?? "",
        on: dateInWords(doneOn(task, zone, reader), reader),
        milestone: task.milestone,
        yours: task.ownerRole === "customer",
      })),
    };
  });
}

/** "in March", "from March to May". */
function spanInWords(months: readonly string[]): string {
  const [first = "", last = first] = [months[0], months.at(-1)];
  return first === last ? `in ${first}` : `from ${first} to ${last}`;
}

function doneOn({ doneAt }: TimelineTask, zone: string, { today }: DateReader): string {
  return doneAt === null ? today : dateIn(zone, doneAt);
}

function openStep(
  task: TimelineTask,
  parts: PartsOfSteps,
  reader: DateReader,
  { calendar, statusWords, tasks }: TimelineInput,
): OpenStep {
  const waiting = task.status === "blocked" || task.lookedAt;
  const approval = task.approval === null ? null : stepApproval(task.approval);
  const yours = isYours(task);
  // Nobody is late with what somebody else holds up.
  const late = task.due === null || waiting ? null : lateInWords(task.due, reader.today);
  return {
    id: task.id,
    name: nameForCustomer(task) ?? "",
    details: task.ownerRole === "customer" ? task.details : "",
    yours,
    who: yours ? null : task.ownerName,
    due: task.due,
    when: task.due === null ? null : whenInWords(task.due, reader, calendar),
    late,
    because: task.because,
    minutes: task.minutes,
    waiting,
    status: statusInWords(task, statusWords),
    asks: task.asks,
    approval,
    sentBack: sentBackTo(task),
    series: task.series === null ? null : seriesInWords(task.series, tasks, reader),
    parts: stepParts(task, parts, statusWords),
    milestone: task.milestone,
  };
}

function statusInWords(
  { status, lookedAt }: TimelineTask,
  { blocked, open }: TimelineInput["statusWords"],
): string | null {
  if (status === "blocked") return blocked ?? words.waiting;
  return lookedAt ? words.lookedAt : (open ?? null);
}

function yoursFirst(a: OpenStep, b: OpenStep): number {
  const toDo = ({ yours, waiting }: OpenStep) => Number(yours && !waiting);
  return toDo(b) - toDo(a) || Number(a.waiting) - Number(b.waiting) || byDue(a, b);
}

function milestoneOf(task: TimelineTask, zone: string, reader: DateReader): MilestoneView[] {
  if (task.milestone === null) return [];
  const reached = task.status === "done";
  const date = reached ? doneOn(task, zone, reader) : task.due;
  return [{ title: task.milestone, reached, on: date === null ? null : dateInWords(date, reader) }];
}

function newsIn({ events, zone }: TimelineInput, reader: CustomerReader): NewsItem[] {
  return events
    .flatMap((event) => {
      const told = describeEvent(event, reader);
      return told === null
        ? []
        : [{ at: event.at, on: dateInWords(dateIn(zone, event.at), reader), ...told }];
    })
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

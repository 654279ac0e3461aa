import type { Facts } from "../facts/fact.ts";
import { journey } from "../kickoff/journey.ts";
import { dateInWords } from "../lib/dates-in-words.ts";
import { locale } from "../lib/locale.ts";
import type { TextValues } from "../lib/texts.ts";
import type { WorkingCalendar } from "../lib/working-calendar.ts";
import { type PlacedTasks, placedTasks } from "../playbook/placed-tasks.ts";
import { type QuestionsByKey, questionsByKey } from "../playbook/questions.ts";
import { asWritten } from "../playbook/rule-paths.ts";
import { ruleQuestions } from "../playbook/rule-questions.ts";
import type { Playbook } from "../playbook/schema.ts";
import { namesInserted } from "../playbook/task-texts.ts";
import { textValues } from "../playbook/text-values.ts";
import { labelOf } from "./explain.ts";
import { goLiveAfter, type MovedGoLive } from "./go-live.ts";
import { instanceName } from "./instance-key.ts";
import { type Item, itemsOf } from "./items.ts";
import type { PlanDates } from "./plan-dates.ts";

/** Everything that one plan is made from, worked out once. */
export type PlanScope = {
  readonly playbook: Playbook;
  readonly tasks: PlacedTasks;
  /** Set where the answers lead out of the kickoff. */
  readonly isOver: boolean;
  /** What counts of the answers, and what was decided, as rules read them. */
  readonly facts: Facts;
  readonly dates: PlanDates;
  /** The days that working days leave out. */
  readonly calendar: WorkingCalendar;
  readonly goLive: MovedGoLive;
  /** What texts insert. */
  readonly values: TextValues;
  itemsOf(list: string): readonly Item[];
  /** What the rules of a task per item of a list read; of any other task without one. */
  questionsFor(each: string | undefined): QuestionsByKey;
  /** What a question is called, for a task per item of a list also one about an item. */
  labelOf(path: string, each: string | undefined): string;
};

/** Puts together what a plan is made from. */
export function planScope(playbook: Playbook, known: Facts, dates: PlanDates): PlanScope {
  const walked = journey(playbook, { facts: known, entered: {}, confirmed: new Set() });
  const tasks = placedTasks(playbook);
  const decided = decisionsIn(tasks, dates);
  const facts = { ...walked.facts, ...decided };
  const calendar = calendarFor(playbook, dates);
  const goLive = goLiveAfter(tasks, dates, calendar);
  const questionsFor = (each: string | undefined) => ruleQuestions(playbook, each);
  const items = new Map<string, readonly Item[]>();
  return {
    playbook,
    tasks,
    isOver: walked.closing !== undefined,
    facts,
    dates,
    calendar,
    goLive,
    values: valuesOf(playbook, walked.facts, decided, namesIn(dates, goLive)),
    itemsOf(list) {
      const found = items.get(list) ?? itemsOf(list, questionsFor(undefined), facts);
      items.set(list, found);
      return found;
    },
    questionsFor,
    labelOf: (path, each) => asWritten(labelOf(path, questionsFor(each))),
  };
}

/** Go-live as it is after everything that was decided. */
export function plannedGoLive(playbook: Playbook, dates: PlanDates): string | undefined {
  return goLiveAfter(placedTasks(playbook), dates, calendarFor(playbook, dates)).date;
}

/** The last choice of each decision, as a fact. One that is taken per item is none: there are several. */
function decisionsIn({ byKey }: PlacedTasks, { decisions = {} }: PlanDates): Facts {
  const taken = Object.entries(decisions)
    .map(([key, { choice }]) => ({ ...instanceName(key), choice }))
    .filter(({ task, item }) => item === undefined && byKey.get(task)?.task.work !== undefined)
    .sort((a, b) => (a.number ?? 1) - (b.number ?? 1));
  return Object.fromEntries(taken.map(({ task, choice }) => [`decision:${task}`, choice]));
}

function valuesOf(
  playbook: Playbook,
  answers: Facts,
  decided: Facts,
  names: Readonly<Record<string, string>>,
): TextValues {
  const used = namesInserted(playbook);
  const rules = ruleQuestions(playbook, undefined);
  const asked = new Map([...questionsByKey(playbook)].filter(([key]) => used.has(key)));
  const chosen = Object.entries(decided).map(
    ([key, choice]) => [key.slice("decision:".length), rules.get(key)?.show(choice) ?? ""] as const,
  );
  return {
    ...textValues(asked, answers, names),
    decision: { whole: "", parts: Object.fromEntries(chosen) },
  };
}

function namesIn({ names }: PlanDates, { date }: MovedGoLive): Readonly<Record<string, string>> {
  if (date === undefined) return names;
  return { go_live: dateInWords(date, { locale, today: date }), ...names };
}

const together = new WeakMap<WorkingCalendar, WeakMap<WorkingCalendar, WorkingCalendar>>();

function calendarFor(
  { workingDays }: Playbook,
  { calendar, customerCalendar = calendar }: PlanDates,
): WorkingCalendar {
  if (workingDays === "company" || customerCalendar === calendar) return calendar;
  // Days are counted and times read on the company's clock, whosever holidays count.
  if (workingDays === "customer") return { ...customerCalendar, zone: calendar.zone };
  const known = together.get(calendar)?.get(customerCalendar);
  if (known) return known;
  const made = bothWork(calendar, customerCalendar);
  const others = together.get(calendar) ?? new WeakMap();
  together.set(calendar, others.set(customerCalendar, made));
  return made;
}

function bothWork(calendar: WorkingCalendar, other: WorkingCalendar): WorkingCalendar {
  const shared = calendar.workdays.filter((day) => other.workdays.includes(day));
  return {
    ...calendar,
    workdays: shared.length > 0 ? shared : calendar.workdays,
    holidays: [...new Set([...calendar.holidays, ...other.holidays])].sort(),
  };
}

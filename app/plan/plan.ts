import { holds } from "../facts/condition.ts";
import type { Facts } from "../facts/fact.ts";
import { journey } from "../kickoff/journey.ts";
import { dateInWords } from "../lib/dates-in-words.ts";
import { renderLine, renderText, type TextValues } from "../lib/texts.ts";
import { type QuestionsByKey, questionsByKey } from "../playbook/questions.ts";
import type { Playbook, PlaybookTask } from "../playbook/schema.ts";
import { textValues } from "../playbook/text-values.ts";
import { becauseOf } from "./because.ts";
import { type DueDate, dueDates, type PlanDates } from "./due-dates.ts";
import type { Because, PlannedTask } from "./planned-task.ts";

/**
 * The tasks that a playbook and the known facts call for, by phase and within it in the order of
 * the playbook. What is known of a question that does not show does not count. The same input
 * always gives the same plan.
 */
export function plan(playbook: Playbook, known: Facts, dates: PlanDates): PlannedTask[] {
  const { facts } = journey(playbook, { facts: known, entered: {}, confirmed: new Set() });
  const questions = questionsByKey(playbook);
  const values = textValues(questions, facts, namesIn(dates));
  const called = inOrder(playbook).filter(({ task }) => holds(task.when, facts));
  const titled = called.map(({ task, position }) => ({ position, task: withTexts(task, values) }));
  const due = dueDates(
    titled.map(({ task }) => task),
    dates,
  );
  const keys = new Set(called.map(({ task }) => task.key));
  return titled.map(({ task, position }) =>
    planned(
      task,
      position,
      keys,
      due.get(task.key) ?? { due: null },
      becauseOfTask(task, questions, facts, values),
    ),
  );
}

type PlacedTask = { readonly task: PlaybookTask; readonly position: number };

/** All tasks of a playbook by phase; those of a phase that does not exist last. */
function inOrder({ phases, tasks }: Playbook): PlacedTask[] {
  const order = new Map(phases.map(({ key }, index) => [key, index]));
  const rank = (task: PlaybookTask) => order.get(task.phase) ?? phases.length;
  return tasks.toSorted((a, b) => rank(a) - rank(b)).map((task, position) => ({ task, position }));
}

function namesIn({ names, goLive }: PlanDates): Readonly<Record<string, string>> {
  if (goLive === undefined) return names;
  return { go_live: dateInWords(goLive, { locale: "en-GB", today: goLive }), ...names };
}

function withTexts(task: PlaybookTask, values: TextValues): PlaybookTask {
  const { title, details, customerLine, milestone, ...rest } = task;
  return {
    ...rest,
    title: renderLine(title, values) || task.key,
    ...(details === undefined ? {} : { details: renderText(details, values) }),
    ...(customerLine === undefined ? {} : { customerLine: renderLine(customerLine, values) }),
    ...(milestone === undefined ? {} : { milestone: renderLine(milestone, values) }),
  };
}

function becauseOfTask(
  task: PlaybookTask,
  questions: QuestionsByKey,
  facts: Facts,
  values: TextValues,
): Because {
  const found = becauseOf(task.when, questions, facts);
  const written = task.because === undefined ? "" : renderLine(task.because, values);
  return written === "" ? found : { ...found, customer: written };
}

function planned(
  task: PlaybookTask,
  position: number,
  keys: ReadonlySet<string>,
  { due, why }: DueDate,
  because: Because,
): PlannedTask {
  const { key, phase, title, details, customerLine, milestone, minutes, humanOnly } = task;
  return {
    key,
    phase,
    position,
    title,
    due,
    humanOnly,
    ownerRole: task.owner,
    after: task.after.filter((other) => keys.has(other)),
    because: why === undefined ? because : { ...because, due: why },
    ...(details ? { details } : {}),
    ...(customerLine ? { customerLine } : {}),
    ...(milestone ? { milestone } : {}),
    ...(minutes === undefined ? {} : { minutes }),
  };
}

import type { Facts } from "../../app/facts/fact.ts";
import { applyReconcile } from "../../app/plan/apply-reconcile.ts";
import { plan } from "../../app/plan/plan.ts";
import type { PlanDates } from "../../app/plan/plan-dates.ts";
import { reconcile, type TaskToday } from "../../app/plan/reconcile.ts";
import type { Playbook } from "../../app/playbook/schema.ts";

/** An onboarding on its way. Each step is a walk of its own: the one before stays as it was. */
export type Walk = {
  /** The tasks that are called for, by key. */
  readonly tasks: ReadonlyMap<string, TaskToday>;
  readonly keys: readonly string[];
  /** @throws Error when the task is not called for */
  task(key: string): TaskToday;
  due(key: string): string | null;
  /** When each of these is due. */
  dues(...keys: readonly string[]): Readonly<Record<string, string | null>>;
  /** What has to be finished before a task can begin. */
  waitsFor(key: string): readonly string[];
  /** A day comes. */
  until(today: string): Walk;
  /** Tasks are finished. */
  done(on: string, ...keys: readonly string[]): Walk;
  /** The files of a task arrive. */
  received(on: string, key: string): Walk;
  /** What was to be approved is sent back: what was done for it is open again. */
  sentBack(key: string): Walk;
  decided(on: string, key: string, choice: string): Walk;
  /** Answers are given, or changed. */
  answered(facts: Facts): Walk;
  /** Anything else that is recorded. */
  with(dates: Partial<PlanDates>): Walk;
};

/** Begins an onboarding with what is known and has happened when it does. */
export function walk(playbook: Playbook, facts: Facts, dates: PlanDates): Walk {
  return goOn({ playbook, facts, dates }, []);
}

type At = { readonly playbook: Playbook; readonly facts: Facts; readonly dates: PlanDates };

function goOn(at: At, before: readonly TaskToday[]): Walk {
  const { playbook, facts, dates } = at;
  const stand = before.map((task) => asRecorded(task, dates));
  const all = applyReconcile(stand, reconcile(stand, plan(playbook, facts, dates))).map((task) =>
    asRecorded(task, dates),
  );
  const tasks = new Map(
    all.filter(({ status }) => status !== "cancelled").map((task) => [task.key, task]),
  );
  const task = (key: string) => {
    const found = tasks.get(key);
    if (!found) throw new Error(`The task ${key} is not called for.`);
    return found;
  };
  const next = (more: Partial<PlanDates>) => goOn({ ...at, dates: { ...dates, ...more } }, all);
  const finished = (on: string, keys: readonly string[]) => ({
    today: on,
    done: { ...dates.done, ...Object.fromEntries(keys.map((key) => [task(key).key, on])) },
  });
  return {
    tasks,
    task,
    keys: [...tasks.keys()],
    due: (key) => task(key).due,
    dues: (...keys) => Object.fromEntries(keys.map((key) => [key, task(key).due])),
    waitsFor: (key) => task(key).after.filter((one) => tasks.get(one)?.status === "open"),
    until: (today) => next({ today }),
    done: (on, ...keys) => next(finished(on, keys)),
    received: (on, key) =>
      next({ today: on, received: { ...dates.received, [task(key).key]: on } }),
    sentBack: (key) => next({ done: without(dates.done, openedBy(task(key))) }),
    decided: (on, key, choice) =>
      next({
        ...finished(on, [key]),
        decisions: { ...dates.decisions, [key]: { choice, on } },
      }),
    answered: (more) => goOn({ ...at, facts: { ...facts, ...more } }, all),
    with: next,
  };
}

/** A task as what is recorded of it has it. */
function asRecorded(task: TaskToday, { done }: PlanDates): TaskToday {
  if (Object.hasOwn(done, task.key)) return { ...task, status: "done" };
  return task.status === "done" ? { ...task, status: "open" } : task;
}

function openedBy({ key, work }: TaskToday): string {
  if (work?.type !== "approval" || work.sendBackTo === undefined)
    throw new Error(`The task ${key} cannot be sent back.`);
  return work.sendBackTo;
}

function without(
  done: Readonly<Record<string, string>>,
  key: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(done).filter(([one]) => one !== key));
}

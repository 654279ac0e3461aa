import { dateIn } from "../lib/working-calendar.ts";
import type { PlanDates } from "./plan-dates.ts";
import type { TaskToday } from "./reconcile.ts";
import type { Task } from "./tasks.server.ts";

/** What has happened with the tasks of an onboarding, as the plan reads it. */
export function happenedWith(
  tasks: readonly Task[],
  zone: string,
): Pick<PlanDates, "done" | "byHand" | "decisions" | "received" | "validUntil"> {
  const day = (moment: Date) => dateIn(zone, moment.toISOString());
  const of = <T>(value: (task: Task) => T | null) =>
    Object.fromEntries(
      tasks.flatMap((task) => {
        const found = value(task);
        return found === null ? [] : [[task.key, found] as const];
      }),
    );
  return {
    done: of(({ doneAt }) => doneAt && day(doneAt)),
    byHand: datesByHand(tasks),
    decisions: of(({ decision, decisionSettled, doneAt }) =>
      decision === null || doneAt === null
        ? null
        : { choice: decision, on: day(doneAt), ...(decisionSettled ? { settled: true } : {}) },
    ),
    received: of(({ receivedAt }) => receivedAt && day(receivedAt)),
    validUntil: of(({ validUntil }) => validUntil),
  };
}

/** The dates that people have set on tasks that are still to be done, by task key. */
export function datesByHand(tasks: readonly TaskToday[]): Readonly<Record<string, string>> {
  const set = tasks.filter(
    ({ status, touched }) => (status === "open" || status === "blocked") && touched.includes("due"),
  );
  return Object.fromEntries(set.flatMap(({ key, due }) => (due === null ? [] : [[key, due]])));
}

import type { Facts } from "../facts/fact.ts";
import type { Playbook } from "../playbook/schema.ts";
import { becauseOfTask } from "./because-of-task.ts";
import { type Called, calledFor } from "./called.ts";
import type { DueDate } from "./due-dates.ts";
import type { Instance } from "./instances.ts";
import { ownerOf, roleOf } from "./owners.ts";
import type { PlanDates } from "./plan-dates.ts";
import { plannedWork } from "./plan-work.ts";
import type { PlannedTask } from "./planned-task.ts";
import { type PlanScope, planScope } from "./scope.ts";
import { type TaskTexts, textsOfTask } from "./task-texts.ts";

/** So many tasks may come of one, each with a place of its own. */
const roomForEach = 1000;

/**
 * The tasks that a playbook and what is known and has happened call for, by phase and within it
 * in the order of the playbook. What is known of a question that does not show does not count;
 * where the answers lead out of the kickoff, nothing is to be done. The same input always gives the same plan.
 */
export function plan(playbook: Playbook, known: Facts, dates: PlanDates): PlannedTask[] {
  const scope = planScope(playbook, known, dates);
  if (scope.isOver) return [];
  const called = calledFor(scope);
  const texts = new Map(called.instances.map((one) => [one.key, textsOfTask(one, scope)]));
  const counts = new Map<string, number>();
  return called.instances.map((one) => {
    const { key } = one.placed.task;
    const index = counts.get(key) ?? 0;
    counts.set(key, index + 1);
    const position = scope.tasks.hasSeveral
      ? one.placed.position * roomForEach + Math.min(index, roomForEach - 1)
      : one.placed.position;
    return planned(one, position, texts, called, scope);
  });
}

function planned(
  one: Instance,
  position: number,
  texts: ReadonlyMap<string, TaskTexts>,
  called: Called,
  scope: PlanScope,
): PlannedTask {
  const { key, placed } = one;
  const { task } = placed;
  const { due, dueAt }: DueDate = called.due.get(key) ?? { due: null };
  const owned = ownerOf(task.owner, one, { ...scope, roles: scope.playbook.roles });
  const { title, details, customerLine, milestone } = texts.get(key) ?? { title: key };
  const { minutes, humanOnly, completedByParts, onCancel } = task;
  const parent = parentOf(one, called);
  const work = plannedWork(one, called, scope);
  return {
    key,
    phase: task.phase,
    position,
    title,
    due,
    humanOnly,
    ownerRole: roleOf(owned.holder),
    after: (called.links.before.get(key) ?? []).map(({ to }) => to.key),
    because: { ...becauseOfTask(one, texts, called, scope), owner: owned.why },
    ...("role" in owned.holder ? {} : { owner: owned.holder }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(parent === undefined ? {} : { parent }),
    ...(completedByParts ? { completedByParts } : {}),
    ...(work === undefined ? {} : { work }),
    ...(onCancel === "keep" ? { staysWhenCancelled: true } : {}),
    ...(details ? { details } : {}),
    ...(customerLine ? { customerLine } : {}),
    ...(milestone ? { milestone } : {}),
    ...(minutes === undefined ? {} : { minutes }),
  };
}

function parentOf(one: Instance, { links }: Called): string | undefined {
  const { parent } = one.placed.task;
  return parent === undefined ? undefined : links.meant(parent, one)[0]?.key;
}

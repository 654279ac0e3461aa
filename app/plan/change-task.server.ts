import type { Updateable } from "kysely";
import type { Database } from "../../db/client.ts";
import type { Tasks } from "../../db/types.ts";
import { isContactOf } from "../customers/is-contact-of.server.ts";
import { Refusal } from "../lib/errors.ts";
import { type By, type Change, changeOnboarding } from "../onboardings/change.server.ts";
import { loadPlan, type PlanInputs } from "./load.server.ts";
import { plan } from "./plan.ts";
import type { PlannedTask } from "./planned-task.ts";
import type { TouchableField } from "./reconcile.ts";
import { listTasks, type Task } from "./tasks.server.ts";

export type TaskRef = { readonly onboardingId: string; readonly taskId: string };

/** What a verb about one task works with. */
export type TaskChange = Change & {
  readonly task: Task;
  /** All tasks of the onboarding. */
  readonly tasks: readonly Task[];
  /** Writes new values of the task. */
  save(values: Updateable<Tasks>): Promise<void>;
};

/**
 * Changes one task of one onboarding in one transaction.
 * @throws Refusal not_found for a task of another onboarding, or a contact of another customer
 */
export async function changeTask<Result>(
  db: Database,
  by: By,
  { onboardingId, taskId }: TaskRef,
  work: (change: TaskChange) => Promise<Result>,
): Promise<Result> {
  return changeOnboarding(db, onboardingId, by, async (change) =>
    work(await taskOfChange(change, taskId)),
  );
}

/**
 * The same inside a change that has begun.
 * @throws Refusal not_found as `changeTask` does
 */
export async function taskOfChange(change: Change, taskId: string): Promise<TaskChange> {
  await requireOwnCustomer(change);
  const tasks = await listTasks(change.trx, change.onboarding.id);
  const task = tasks.find(({ id }) => id === taskId);
  if (!task) throw new Refusal("not_found", "There is no such task.");
  const save = async (values: Updateable<Tasks>) => {
    await change.trx.updateTable("tasks").set(values).where("id", "=", task.id).execute();
  };
  return { ...change, task, tasks, save };
}

async function requireOwnCustomer({ trx, actor, onboarding }: Change): Promise<void> {
  if (actor.kind !== "contact") return;
  if (await isContactOf(trx, onboarding.customer_id, actor.id)) return;
  throw new Refusal("not_found", "There is no such task.");
}

/** What the plan says of a task, if it calls for it. */
export async function plannedFor({ trx, onboarding, task, now }: TaskChange): Promise<{
  readonly planned: PlannedTask | undefined;
  readonly inputs: PlanInputs;
}> {
  const inputs = await loadPlan(trx, onboarding.id, now);
  const planned = plan(inputs.playbook, inputs.facts, inputs.dates).find(
    ({ key }) => key === task.key,
  );
  return { planned, inputs };
}

/**
 * What a person has set on a task, after one of its fields was set. A field that is set to what
 * the plan says goes back to the plan: so setting it back undoes the setting.
 */
export function touchedAfter(
  task: Task,
  field: TouchableField,
  isAsPlanned: boolean,
): TouchableField[] {
  const others = task.touched.filter((other) => other !== field);
  return isAsPlanned ? others : [...others, field];
}

/** What is saved of a task that a person gives this date: that of the plan puts it back under the plan. */
export function datedByHand(
  task: Task,
  planned: PlannedTask | undefined,
  due: string | null,
): Pick<Updateable<Tasks>, "due_on" | "due_at" | "touched"> {
  const isAsPlanned = planned?.due === due;
  return {
    due_on: due,
    due_at: isAsPlanned ? (planned?.dueAt ?? null) : null,
    touched: touchedAfter(task, "due", isAsPlanned),
  };
}

/** @throws Refusal conflict for a task that is done or cancelled */
export function requireUnfinished({ status }: Task): void {
  if (status === "done") throw new Refusal("conflict", "This task is done. Reopen it first.");
  if (status === "cancelled")
    throw new Refusal("conflict", "This task is no longer needed. Bring it back first.");
}

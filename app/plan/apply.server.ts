import type { Transaction } from "kysely";
import { json } from "../../db/client.ts";
import type { DB } from "../../db/types.ts";
import { say } from "../lib/isolated.ts";
import type { Change } from "../onboardings/change.server.ts";
import { newValues } from "./apply-reconcile.ts";
import { assigneeOf, contactOf } from "./holding.ts";
import { loadPlan, type PlanInputs } from "./load.server.ts";
import { plan } from "./plan.ts";
import type { PlannedTask } from "./planned-task.ts";
import { type Changes, reconcile, type TaskChange } from "./reconcile.ts";
import { plannedGoLive } from "./scope.ts";
import { inEvent, listTasks, type Task } from "./tasks.server.ts";

export type AppliedPlan = {
  readonly changes: Changes<Task>;
  readonly tasks: readonly Task[];
  /** Where what was decided has moved go-live, if it did. */
  readonly goLive: { readonly from: string | null; readonly to: string | null } | null;
};

/**
 * Brings the tasks of an onboarding in line with its facts and dates, inside the caller's
 * transaction and after its other writes. What people have touched is left alone.
 */
export async function applyPlan({
  trx,
  onboarding,
  now,
}: Pick<Change, "trx" | "onboarding" | "now">): Promise<AppliedPlan> {
  const inputs = await loadPlan(trx, onboarding.id, now);
  const changes = reconcile(inputs.tasks, plan(inputs.playbook, inputs.facts, inputs.dates));
  await insertTasks(trx, onboarding.id, changes.add, inputs, now);
  for (const change of changes.change) await updateTask(trx, change, inputs, {});
  for (const change of changes.restore) await updateTask(trx, change, inputs, { status: "open" });
  await cancelTasks(trx, changes.cancel);
  await findContacts(trx, inputs);
  const goLive = await keepGoLive(trx, onboarding.id, inputs);
  return { changes, tasks: await listTasks(trx, onboarding.id), goLive };
}

/** Everything that shows go-live shows it as it is after what was decided. */
async function keepGoLive(
  trx: Transaction<DB>,
  onboardingId: string,
  { playbook, dates, goLiveOn: from }: PlanInputs,
): Promise<AppliedPlan["goLive"]> {
  const [base, to] = [dates.goLive ?? null, plannedGoLive(playbook, dates) ?? null];
  if (to === from) return null;
  await trx
    .updateTable("onboardings")
    .set({ go_live_on: to, go_live_base_on: to === base ? null : base })
    .where("id", "=", onboardingId)
    .execute();
  return { from, to };
}

/** As `recordPlan`, but only where a task came or went, or go-live moved: other dates follow every day. */
export function recordNews(
  change: Pick<Change, "record">,
  applied: AppliedPlan,
  because?: string,
): void {
  const { add, cancel, restore } = applied.changes;
  if (applied.goLive === null && add.length + cancel.length + restore.length === 0) return;
  recordPlan(change, applied, because);
}

/**
 * Records what a change of the plan did: a summary, and each task that came, came back or went.
 * @param because why go-live moved, as the customer reads it
 */
export function recordPlan(
  { record }: Pick<Change, "record">,
  { changes, tasks, goLive }: AppliedPlan,
  because?: string,
): void {
  if (goLive !== null)
    record({ type: "go_live_moved", ...goLive, ...(because ? { because } : {}) });
  const { add, change, cancel, restore, keep } = changes;
  const kept = keep.map(({ task, why }) => say`“${task.title}” stays as it is. ${why}`);
  if (add.length + change.length + cancel.length + restore.length + kept.length === 0) return;
  record({
    type: "plan_reconciled",
    added: add.length,
    changed: change.length,
    cancelled: cancel.length,
    restored: restore.length,
    kept,
  });
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const now = (planned: readonly { readonly key: string }[]) =>
    planned.flatMap(({ key }) => byKey.get(key) ?? []);
  for (const task of now(add)) record({ type: "task_added", task: inEvent(task), due: task.due });
  for (const task of now(restore.map(({ planned }) => planned)))
    record({ type: "task_restored", task: inEvent(task) });
  for (const task of cancel) {
    record({
      type: "task_cancelled",
      task: inEvent(task),
      reason: "The plan no longer calls for it.",
    });
  }
}

async function insertTasks(
  trx: Transaction<DB>,
  onboardingId: string,
  added: readonly PlannedTask[],
  inputs: PlanInputs,
  now: Date,
): Promise<void> {
  if (added.length === 0) return;
  const rows = added.map((task) => ({
    onboarding_id: onboardingId,
    key: task.key,
    phase: task.phase,
    position: task.position,
    title: task.title,
    details: task.details ?? "",
    customer_line: task.customerLine ?? null,
    owner_role: task.ownerRole,
    owner: task.owner === undefined ? null : json(task.owner),
    assignee_id: assigneeOf(task, inputs),
    contact_id: contactOf(task, inputs),
    due_on: task.due,
    due_at: task.dueAt ?? null,
    parent: task.parent ?? null,
    completed_by_parts: task.completedByParts ?? false,
    work: task.work === undefined ? null : json(task.work),
    stays_when_cancelled: task.staysWhenCancelled ?? false,
    after: [...task.after],
    because: json(task.because),
    milestone: task.milestone ?? null,
    minutes: task.minutes ?? null,
    human_only: task.humanOnly,
    created_at: now,
  }));
  await trx.insertInto("tasks").values(rows).execute();
}

async function updateTask(
  trx: Transaction<DB>,
  change: TaskChange<Task>,
  inputs: PlanInputs,
  also: { readonly status?: "open" },
): Promise<void> {
  const values = newValues(change);
  const has = (field: keyof PlannedTask) => change.fields.includes(field);
  await trx
    .updateTable("tasks")
    .set({
      ...also,
      phase: values.phase,
      position: values.position,
      title: values.title,
      due_on: values.due,
      human_only: values.humanOnly,
      ...(has("details") ? { details: values.details ?? "" } : {}),
      ...(has("customerLine") ? { customer_line: values.customerLine ?? null } : {}),
      ...(has("milestone") ? { milestone: values.milestone ?? null } : {}),
      ...(has("minutes") ? { minutes: values.minutes ?? null } : {}),
      ...(values.after ? { after: [...values.after] } : {}),
      ...(values.because ? { because: json(values.because) } : {}),
      ...(has("dueAt") ? { due_at: values.dueAt ?? null } : {}),
      ...(has("parent") ? { parent: values.parent ?? null } : {}),
      ...(has("completedByParts") ? { completed_by_parts: values.completedByParts ?? false } : {}),
      ...(has("work") ? { work: values.work === undefined ? null : json(values.work) } : {}),
      ...(has("staysWhenCancelled")
        ? { stays_when_cancelled: values.staysWhenCancelled ?? false }
        : {}),
      ...(has("ownerRole") || has("owner") ? ownedBy(change.planned, inputs) : {}),
    })
    .where("id", "=", change.task.id)
    .execute();
}

function ownedBy(planned: PlannedTask, inputs: PlanInputs) {
  return {
    owner_role: planned.ownerRole,
    owner: planned.owner === undefined ? null : json(planned.owner),
    assignee_id: assigneeOf(planned, inputs),
    contact_id: contactOf(planned, inputs),
  };
}

/** Whom an answer named may have become a contact only since. */
async function findContacts(trx: Transaction<DB>, inputs: PlanInputs): Promise<void> {
  for (const task of inputs.tasks) {
    const contactId = contactOf(task, inputs);
    if (contactId === null || contactId === task.contactId || task.status === "done") continue;
    await trx
      .updateTable("tasks")
      .set({ contact_id: contactId })
      .where("id", "=", task.id)
      .where("owner_role", "=", "customer")
      .execute();
  }
}

async function cancelTasks(trx: Transaction<DB>, cancelled: readonly Task[]): Promise<void> {
  if (cancelled.length === 0) return;
  const ids = cancelled.map(({ id }) => id);
  await trx.updateTable("tasks").set({ status: "cancelled" }).where("id", "in", ids).execute();
}

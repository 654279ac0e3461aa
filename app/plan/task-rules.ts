import { Refusal } from "../lib/errors.ts";
import type { Actor } from "../onboardings/actor.ts";
import { nameForCustomer } from "../timeline/describe-to-customer.ts";
import type { PlannedTask } from "./planned-task.ts";
import type { TaskStatus } from "./reconcile.ts";

/** The people of one onboarding. */
export type People = {
  readonly owner_id: string;
  readonly manager_id: string;
  readonly concierge_id: string;
};

type RuledTask = Pick<PlannedTask, "key" | "title" | "ownerRole" | "customerLine" | "humanOnly"> & {
  readonly assigneeId: string | null;
};

/**
 * Lets pass who may do the work of a task: customers their own tasks; of ours whoever has it, and
 * whoever is in charge. The product itself completes nothing that is kept for people.
 * @throws Refusal not_allowed
 */
export function requireWorker(actor: Actor, task: RuledTask, people: People): void {
  if (actor.kind === "contact" && task.ownerRole === "customer") return;
  if (actor.kind === "system" && !task.humanOnly) return;
  if (actor.kind === "staff" && (actor.id === task.assigneeId || isInCharge(actor, people))) return;
  throw new Refusal("not_allowed", whyNot(actor));
}

function whyNot(actor: Actor): string {
  if (actor.kind === "contact")
    return "This task is ours. Write a note on it if something has changed.";
  if (actor.kind === "system") return "Only a person can complete this task.";
  return "This task is somebody else’s. Write a note on it, or ask the manager.";
}

/**
 * Lets pass who may change the plan itself: managers, administrators, and the owner and the
 * concierge of this onboarding.
 * @throws Refusal not_allowed
 */
export function requireCharge(actor: Actor, people: People): void {
  if (actor.kind === "staff" && isInCharge(actor, people)) return;
  throw new Refusal(
    "not_allowed",
    "You may read this plan and write notes on it. The manager can change it.",
  );
}

/** Whether somebody of ours may change the plan itself. */
export function isInCharge(actor: Extract<Actor, { kind: "staff" }>, people: People): boolean {
  return (
    actor.role !== "sales" ||
    [people.owner_id, people.manager_id, people.concierge_id].includes(actor.id)
  );
}

/** Lets pass who can see a task: all staff; customers their own and those they have a line for. @throws Refusal not_found */
export function requireReader(actor: Actor, task: RuledTask): void {
  if (actor.kind !== "contact" || nameForCustomer(task) !== null) return;
  throw new Refusal("not_found", "There is no such task.");
}

/** @throws Refusal conflict for a task that was cancelled */
export function requireWanted({ status }: { readonly status: TaskStatus }): void {
  if (status === "cancelled") throw new Refusal("conflict", "This task is no longer needed.");
}

/**
 * Lets pass what may be finished now: it is wanted, and nothing comes first.
 * @throws Refusal conflict
 */
export function requireReady(
  actor: Actor,
  task: Placed & { readonly after: readonly string[] },
  tasks: readonly Placed[],
): void {
  requireWanted(task);
  requireTurn(actor, task, tasks);
  requireParts(actor, task, tasks);
}

type Placed = RuledTask & Part;

type Part = { readonly status: TaskStatus; readonly parent?: string | undefined };

/** The parts of a task that are still to be done. */
export function openParts<T extends Part>(
  { key }: { readonly key: string },
  tasks: readonly T[],
): T[] {
  return tasks.filter(
    ({ parent, status }) => parent === key && (status === "open" || status === "blocked"),
  );
}

/**
 * A task is not done before its parts are, by whoever does it.
 * @throws Refusal conflict with the parts that are still to be done
 */
export function requireParts(actor: Actor, task: RuledTask, tasks: readonly Placed[]): void {
  const open = openParts(task, tasks);
  if (open.length === 0) return;
  const names = open.flatMap((part) =>
    actor.kind === "contact" ? (nameForCustomer(part) ?? []) : part.title,
  );
  throw new Refusal(
    "conflict",
    names.length === 0
      ? "We have something to finish before this. We are on it."
      : `Its parts come first: ${names.map((name) => `“${name}”`).join(", ")}.`,
  );
}

/**
 * Customers do things in their order; staff know when an order may be left.
 * @throws Refusal conflict with what comes first
 */
export function requireTurn(
  actor: Actor,
  task: { readonly after: readonly string[] },
  tasks: readonly (RuledTask & { readonly status: TaskStatus })[],
): void {
  if (actor.kind !== "contact") return;
  const first = tasks.find(
    ({ key, status }) => task.after.includes(key) && (status === "open" || status === "blocked"),
  );
  if (!first) return;
  const name = nameForCustomer(first);
  throw new Refusal(
    "conflict",
    name === null
      ? "We have something to finish before this. We are on it."
      : `This comes first: “${name}”.`,
  );
}

import { Refusal } from "../../lib/errors.ts";
import { requireUnfinished, type TaskChange } from "../change-task.server.ts";
import { loadPlan } from "../load.server.ts";
import { requireTurn } from "../task-rules.ts";
import { type ApprovalWork, type Approver, approversOf, speaksFor } from "./approvers.ts";

/** An approval that somebody may speak on. */
export type Speaking = {
  readonly work: ApprovalWork;
  readonly approvers: readonly Approver[];
  /** Those of them that the actor speaks for. */
  readonly mine: readonly Approver[];
};

/**
 * Lets pass whoever may approve a task or send it back, as long as it waits for that.
 * @param round the one that the actor has seen
 * @throws Refusal not_found for a task that is no approval, not_allowed, or conflict when it does
 * not wait for it (any more)
 */
export async function requireApprover(change: TaskChange, round: number): Promise<Speaking> {
  const { task, tasks, trx, onboarding, now, actor } = change;
  const { work } = task;
  if (work?.type !== "approval")
    throw new Refusal("not_found", "There is nothing to approve here.");
  const approvers = approversOf(work, task, await loadPlan(trx, onboarding.id, now));
  const mine = approvers.filter((one) => speaksFor(actor, one));
  if (mine.length === 0)
    throw new Refusal("not_allowed", "Somebody else is asked to approve this.");
  requireUnfinished(task);
  if (task.round !== round)
    throw new Refusal("conflict", "It was sent back meanwhile. Look at what has changed first.");
  requireTurn(actor, task, tasks);
  const back = tasks.find(({ key }) => key === work.sendBackTo);
  if (back?.status === "open" || back?.status === "blocked")
    throw new Refusal("conflict", "What it was sent back for is not done yet.");
  return { work, approvers, mine };
}

/** Writes down what the actor says, for each whom they speak for. What they said before in this round is replaced. */
export async function writeVerdict(
  { trx, task, actor, now }: TaskChange,
  approvers: readonly Approver[],
  said: { readonly verdict: "approved" | "sent_back"; readonly reason: string | null },
): Promise<void> {
  const by = {
    ...said,
    by_customer: actor.kind === "contact",
    actor_name: actor.name,
    at: now,
  };
  const rows = approvers.map(({ key }) => ({
    task_id: task.id,
    round: task.round,
    approver: key,
    ...by,
  }));
  await trx
    .insertInto("approvals")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["task_id", "round", "approver"]).doUpdateSet(by))
    .execute();
}

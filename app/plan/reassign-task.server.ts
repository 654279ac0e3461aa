import { z } from "zod";
import { type Database, json } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { readInput } from "../lib/read-input.ts";
import type { By } from "../onboardings/change.server.ts";
import { requirePerson } from "../onboardings/require-people.server.ts";
import { getStaff } from "../staff/queries.server.ts";
import {
  changeTask,
  plannedFor,
  requireUnfinished,
  type TaskChange,
  type TaskRef,
  touchedAfter,
} from "./change-task.server.ts";
import { assigneeOf, contactOf } from "./holding.ts";
import { requireCharge } from "./task-rules.ts";
import { inEvent } from "./tasks.server.ts";

/** Each the id of a member of staff, or "customer". */
export const reassignTaskInput = z.object({
  to: z.string().min(1, "Choose who takes this task."),
  /** Who has it as far as whoever asks has seen. When it is another by now, nothing is changed. */
  from: z.string().optional(),
});

const theCustomer = "customer";

/**
 * Gives a task to somebody else. The plan leaves its owner alone from then on; giving it to whom
 * the plan names puts it back under the plan.
 * @returns who had it before: given again, it undoes this
 * @throws Refusal not_found, not_allowed, invalid or conflict
 */
export async function reassignTask(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof reassignTaskInput>,
): Promise<{ before: { to: string } }> {
  const { to, from: seen } = readInput(reassignTaskInput, input);
  return changeTask(db, by, input, async (change) => {
    const { task, actor, onboarding, trx } = change;
    requireCharge(actor, onboarding);
    requireUnfinished(task);
    const before = { to: task.assigneeId ?? theCustomer };
    if (before.to === to) return { before };
    if (seen !== undefined && before.to !== seen)
      throw new Refusal("conflict", "Somebody else has given it away meanwhile.");
    const name = to === theCustomer ? "The customer" : (await requirePerson(trx, to, "to")).name;
    await give(change, to);
    const from =
      task.assigneeId === null ? "The customer" : (await getStaff(trx, task.assigneeId)).name;
    change.record({ type: "task_reassigned", task: inEvent(task), from, to: name });
    return { before };
  });
}

async function give(change: TaskChange, to: string): Promise<void> {
  const { task, save } = change;
  const { planned, inputs } = await plannedFor(change);
  const plannedHolder = planned && (assigneeOf(planned, inputs) ?? theCustomer);
  const role =
    to === theCustomer
      ? theCustomer
      : task.ownerRole === theCustomer
        ? "concierge"
        : task.ownerRole;
  const isAsPlanned = plannedHolder === to;
  await save({
    owner_role: isAsPlanned && planned ? planned.ownerRole : role,
    owner: isAsPlanned && planned?.owner ? json(planned.owner) : null,
    contact_id: isAsPlanned && planned ? contactOf(planned, inputs) : null,
    assignee_id: to === theCustomer ? null : to,
    touched: touchedAfter(task, "owner", isAsPlanned),
  });
}

import { z } from "zod";
import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { readInput } from "../lib/read-input.ts";
import type { By } from "../onboardings/change.server.ts";
import { changeTask, plannedFor, type TaskRef, touchedAfter } from "./change-task.server.ts";
import { requireCharge } from "./task-rules.ts";
import { inEvent } from "./tasks.server.ts";

/** An empty line takes the task off the customer's timeline. */
export const customerLineInput = z.object({
  text: z.string().trim().max(200, "Use at most 200 characters."),
});

/**
 * Writes the line in which the customer reads about a task of ours.
 * @returns the line before: given again, it undoes this
 * @throws Refusal not_found, not_allowed, invalid or conflict
 */
export async function writeCustomerLine(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof customerLineInput>,
): Promise<{ before: { text: string } }> {
  const { text } = readInput(customerLineInput, input);
  return changeTask(db, by, input, async (change) => {
    const { task, actor, onboarding } = change;
    requireCharge(actor, onboarding);
    if (task.ownerRole === "customer")
      throw new Refusal("conflict", "The customer reads the title of their own tasks.");
    const before = { text: task.customerLine ?? "" };
    if (before.text === text) return { before };
    const { planned } = await plannedFor(change);
    const isAsPlanned = planned !== undefined && (planned.customerLine ?? "") === text;
    const line = text === "" ? null : text;
    await change.save({
      customer_line: line,
      touched: touchedAfter(task, "customerLine", isAsPlanned),
    });
    change.record({
      type: "customer_line_written",
      task: { ...inEvent(task), customerLine: line },
      text,
    });
    return { before };
  });
}

import type { Database } from "../../../db/client.ts";
import { Refusal } from "../../lib/errors.ts";
import type { TaskRef } from "../change-task.server.ts";
import { foreseen } from "../foreseen.ts";
import { findPlan, type PlanInputs } from "../load.server.ts";
import { chosenOf } from "./decide.server.ts";

/**
 * What would follow if this were chosen, or if what was decided were open again: one sentence
 * each, for staff. Changes nothing.
 * @param choice null opens the decision again
 * @throws Refusal not_found or invalid
 */
export async function previewDecision(
  db: Database,
  now: Date,
  { onboardingId, taskId, choice }: TaskRef & { readonly choice: string | null },
): Promise<string[]> {
  const inputs = await findPlan(db, onboardingId, now);
  const task = inputs.tasks.find(({ id }) => id === taskId);
  if (!task) throw new Refusal("not_found", "There is no such task.");
  if (choice !== null) chosenOf(task, choice);
  return foreseen(inputs, decided(inputs, task.key, choice, now));
}

/** What the plan is made from when this is decided. */
function decided(
  { tasks, dates }: PlanInputs,
  key: string,
  choice: string | null,
  now: Date,
): Pick<PlanInputs, "tasks" | "dates"> {
  const on = dates.today ?? dates.won;
  const withKey = <T>(all: Readonly<Record<string, T>> | undefined, value: T) => {
    const { [key]: _, ...others } = all ?? {};
    return choice === null ? others : { ...others, [key]: value };
  };
  return {
    tasks: tasks.map((task) =>
      task.key === key ? { ...task, status: choice === null ? "open" : "done" } : task,
    ),
    dates: {
      ...dates,
      done: withKey(dates.done, on),
      at: { ...dates.at, done: withKey(dates.at?.done, now.toISOString()) },
      decisions: withKey(dates.decisions, { choice: choice ?? "", on }),
    },
  };
}

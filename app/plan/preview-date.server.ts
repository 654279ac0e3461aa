import type { z } from "zod";
import type { Database } from "../../db/client.ts";
import { Refusal } from "../lib/errors.ts";
import { locale } from "../lib/locale.ts";
import { readInput } from "../lib/read-input.ts";
import type { TaskRef } from "./change-task.server.ts";
import { consequencesForStaff } from "./consequences.ts";
import { findPlan } from "./load.server.ts";
import { redateTaskInput } from "./redate-task.server.ts";
import { changesAlong } from "./work/moves.ts";

const previewInput = redateTaskInput.pick({ due: true });

/**
 * What would follow if a task had this date, or none: one sentence each, for staff. Changes nothing.
 * @throws Refusal not_found or invalid
 */
export async function previewDate(
  db: Database,
  now: Date,
  input: TaskRef & z.input<typeof previewInput>,
): Promise<string[]> {
  const { due } = readInput(previewInput, input);
  const inputs = await findPlan(db, input.onboardingId, now);
  const task = inputs.tasks.find(({ id }) => id === input.taskId);
  if (!task) throw new Refusal("not_found", "There is no such task.");
  const { today = inputs.dates.won } = inputs.dates;
  return consequencesForStaff(changesAlong(inputs, new Map([[task.key, due]])), { locale, today });
}

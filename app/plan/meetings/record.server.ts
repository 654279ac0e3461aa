import { z } from "zod";
import type { Database } from "../../../db/client.ts";
import { readInput } from "../../lib/read-input.ts";
import { sameJson } from "../../lib/same-json.ts";
import type { By } from "../../onboardings/change.server.ts";
import { changeTask, type TaskChange, type TaskRef } from "../change-task.server.ts";
import { finishTask } from "../finish-task.server.ts";
import { requireReady } from "../task-rules.ts";
import { inEvent } from "../tasks.server.ts";
import { type Meeting, meetingsOf } from "./queries.server.ts";
import { requireMeeting } from "./require-meeting.ts";
import { words } from "./words.en.ts";

export const recordMeetingInput = z.object({
  /** Who was there, by name. */
  present: z
    .array(z.string().trim().min(1).max(120, words.tooLongName))
    .max(50, words.tooManyNames)
    .default([]),
  /** For staff. */
  notes: z.string().trim().max(5000, words.tooLongNotes).default(""),
  /** For the customer. */
  summary: z.string().trim().max(5000, words.tooLongNotes).default(""),
});

/**
 * Records that the meeting of a task was held, who was there and what came of it: that finishes
 * the task. Recorded again, the new record counts; the same
 * again changes nothing.
 * @returns whether it was this call that finished it
 * @throws Refusal not_found, not_allowed, invalid or conflict
 */
export async function recordMeeting(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof recordMeetingInput>,
): Promise<{ changed: boolean }> {
  const { present, notes, summary } = readInput(recordMeetingInput, input);
  return changeTask(db, by, input, async (change) => {
    const { task, tasks, actor } = change;
    requireMeeting(change);
    const isDone = task.status === "done";
    if (!isDone) requireReady(actor, task, tasks);
    const values = { present: [...new Set(present)], notes, summary };
    if (isDone && (await isKept(change, values))) return { changed: false };
    await keep(change, values);
    change.record({
      type: "meeting_held",
      task: inEvent(task),
      present: values.present,
      summary,
    });
    if (!isDone) await finishTask(change);
    return { changed: !isDone };
  });
}

type Held = Pick<Meeting, "present" | "notes" | "summary">;

async function isKept({ trx, task, onboarding }: TaskChange, held: Held): Promise<boolean> {
  const known = (await meetingsOf(trx, onboarding.id)).get(task.id);
  if (!known?.heldAt) return false;
  const { present, notes, summary } = known;
  return sameJson({ present, notes, summary }, held);
}

async function keep({ trx, task, now }: TaskChange, held: Held): Promise<void> {
  const values = { ...held, present: [...held.present] };
  await trx
    .insertInto("meetings")
    .values({ task_id: task.id, ...values, held_at: now })
    .onConflict((conflict) =>
      conflict.column("task_id").doUpdateSet((eb) => ({
        ...values,
        held_at: eb.fn.coalesce("meetings.held_at", eb.val(now)),
      })),
    )
    .execute();
}

import { z } from "zod";
import type { Database } from "../../../db/client.ts";
import { readInput } from "../../lib/read-input.ts";
import { dateIn, instantAt } from "../../lib/working-calendar.ts";
import type { By } from "../../onboardings/change.server.ts";
import { getCompany } from "../../staff/company.server.ts";
import { applyPlan, recordPlan } from "../apply.server.ts";
import {
  changeTask,
  datedByHand,
  plannedFor,
  requireUnfinished,
  type TaskChange,
  type TaskRef,
} from "../change-task.server.ts";
import { inEvent } from "../tasks.server.ts";
import { meetingsOf } from "./queries.server.ts";
import { requireMeeting } from "./require-meeting.ts";
import { words } from "./words.en.ts";

export const setMeetingInput = z.object({
  /** On the clocks of the company or of the customer; null leaves the time open. */
  time: z
    .object({
      date: z.iso.date(words.badDate),
      time: z.iso.time({ precision: -1, error: words.badTime }),
      clock: z.enum(["company", "customer"]),
    })
    .nullable(),
  /** An address or a link. */
  place: z.string().trim().max(500, words.tooLong).default(""),
});

type Set = z.output<typeof setMeetingInput>;

/**
 * Sets when and where the meeting of a task is, or leaves it open again. The task is due on that
 * day, and what depends on it moves along. Set once more as it is, nothing changes.
 * @throws Refusal not_found, not_allowed, invalid or conflict
 */
export async function setMeeting(
  db: Database,
  by: By,
  input: TaskRef & z.input<typeof setMeetingInput>,
): Promise<void> {
  const set = readInput(setMeetingInput, input);
  await changeTask(db, by, input, async (change) => {
    requireMeeting(change);
    requireUnfinished(change.task);
    const startsAt = await instantOf(change, set);
    const { timeZone } = await getCompany(change.trx);
    const on = startsAt === null ? null : dateIn(timeZone, startsAt);
    const isDue = on === null || change.task.due === on;
    if (isDue && (await isKept(change, startsAt, set.place))) return;
    await keep(change, startsAt, set.place);
    change.record({ type: "meeting_set", task: inEvent(change.task), on });
    await moveDue(change, on);
  });
}

async function instantOf({ trx, onboarding }: TaskChange, { time }: Set): Promise<string | null> {
  if (time === null) return null;
  const { timeZone } =
    time.clock === "company"
      ? await getCompany(trx)
      : await trx
          .selectFrom("customers")
          .select("time_zone as timeZone")
          .where("id", "=", onboarding.customer_id)
          .executeTakeFirstOrThrow();
  return instantAt(timeZone, time.date, time.time);
}

async function isKept(
  { trx, task, onboarding }: TaskChange,
  startsAt: string | null,
  place: string,
): Promise<boolean> {
  const known = (await meetingsOf(trx, onboarding.id)).get(task.id);
  const moment = startsAt === null ? undefined : Date.parse(startsAt);
  return known?.startsAt?.getTime() === moment && (known?.place ?? "") === place;
}

async function keep({ trx, task }: TaskChange, startsAt: string | null, place: string) {
  const values = { starts_at: startsAt, place };
  await trx
    .insertInto("meetings")
    .values({ task_id: task.id, ...values })
    .onConflict((conflict) =>
      conflict
        .column("task_id")
        .doUpdateSet((eb) => ({ ...values, sequence: eb("meetings.sequence", "+", 1) })),
    )
    .execute();
}

/** The day of the meeting is the day of the task; without one, the plan says it again where it can. */
async function moveDue(change: TaskChange, on: string | null): Promise<void> {
  const { task } = change;
  const { planned } = await plannedFor(change);
  const due = on ?? (planned ?? task).due;
  await change.save(datedByHand(task, planned, due));
  recordPlan(change, await applyPlan(change));
}

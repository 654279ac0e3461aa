import type { Database } from "../../../db/client.ts";
import { Refusal } from "../../lib/errors.ts";
import type { Actor } from "../../onboardings/actor.ts";
import { nameForCustomer } from "../../timeline/describe-to-customer.ts";
import type { TaskRef } from "../change-task.server.ts";
import { findPlan } from "../load.server.ts";
import { requireReader } from "../task-rules.ts";
import { calendarFile } from "./calendar-file.ts";
import { meetingsOf } from "./queries.server.ts";
import { takingPart } from "./taking-part.server.ts";
import { words } from "./words.en.ts";

const usualMinutes = 60;

/**
 * The meeting of a task as a calendar file, for staff or for the customer.
 * @throws Refusal not_found when its reader does not see the task, or no time is set
 */
export async function meetingCalendar(
  db: Database,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  { onboardingId, taskId }: TaskRef,
): Promise<Response> {
  const inputs = await findPlan(db, onboardingId, now);
  const task = inputs.tasks.find(({ id }) => id === taskId);
  if (task?.work?.type !== "meeting") throw new Refusal("not_found", words.notAsked);
  requireReader(actor, task);
  const meeting = (await meetingsOf(db, onboardingId)).get(taskId);
  if (!meeting?.startsAt) throw new Refusal("not_found", words.noTime);
  const them = actor.kind === "contact" ? words.you : words.theCustomer;
  const names = (await takingPart(db, [task], inputs, them)).get(taskId) ?? [];
  const text = calendarFile({
    id: taskId,
    title: actor.kind === "contact" ? (nameForCustomer(task) ?? "") : task.title,
    startsAt: meeting.startsAt.toISOString(),
    minutes: task.work.minutes ?? usualMinutes,
    place: meeting.place,
    description: [
      ...(names.length > 0 ? [words.takePart(names)] : []),
      ...task.work.agenda.map((item) => `- ${item}`),
    ].join("\n"),
    sequence: meeting.sequence,
    writtenAt: now.toISOString(),
  });
  const headers = {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'attachment; filename="meeting.ics"',
    "cache-control": "private, no-store",
  };
  return new Response(text, { headers });
}

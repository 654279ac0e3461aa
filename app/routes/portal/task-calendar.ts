import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { meetingCalendar } from "../../plan/meetings/calendar-entry.server.ts";
import { requirePortal } from "./require-portal.ts";

/** A meeting as a calendar file. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { onboarding, actor } = await requirePortal(args);
  const task = { onboardingId: onboarding.id, taskId: params.task ?? "" };
  return answering(meetingCalendar(context.db, { actor, now: context.now }, task));
}

import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../../lib/refused.ts";
import { meetingCalendar } from "../../../plan/meetings/calendar-entry.server.ts";
import { requireStaff } from "../../../staff/session.server.ts";
import { taskIn } from "./task-in-address.ts";

/** The meeting of a task as a calendar file. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, request } = args;
  const { actor } = await answering(requireStaff(context, request));
  return answering(meetingCalendar(context.db, { actor, now: context.now }, taskIn(args)));
}

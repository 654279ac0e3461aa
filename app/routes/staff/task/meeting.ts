import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { recordFrom, timeFrom } from "../../../plan/meetings/posted.ts";
import { recordMeeting } from "../../../plan/meetings/record.server.ts";
import { setMeeting } from "../../../plan/meetings/set-time.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** PUT sets when and where a meeting is, DELETE leaves that open, POST records that it was held. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return actingByMethod(args, {
    PUT: ({ by, fields }) => setMeeting(db, by, { ...taskIn(args), ...timeFrom(fields) }),
    DELETE: ({ by }) => setMeeting(db, by, { ...taskIn(args), time: null }),
    POST: ({ by, form }) => recordMeeting(db, by, { ...taskIn(args), ...recordFrom(form) }),
  });
}

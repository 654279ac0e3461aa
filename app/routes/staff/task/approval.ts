import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { approve } from "../../../plan/approval/approve.server.ts";
import { sendBack } from "../../../plan/approval/send-back.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** POST says yes to a task, DELETE sends it back, for a reason. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return actingByMethod(args, {
    POST: ({ by, fields: { round } }) => approve(db, by, { ...taskIn(args), round }),
    DELETE: ({ by, fields: { round, reason = "" } }) =>
      sendBack(db, by, { ...taskIn(args), round, reason }),
  });
}

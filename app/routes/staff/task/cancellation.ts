import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { cancelTask } from "../../../plan/cancel-task.server.ts";
import { reopenTask } from "../../../plan/reopen-task.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** PUT takes a task off the plan, for a reason; DELETE brings it back. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return actingByMethod(args, {
    PUT: ({ by, fields }) => cancelTask(db, by, { ...taskIn(args), reason: fields.reason ?? "" }),
    DELETE: ({ by }) => reopenTask(db, by, taskIn(args)),
  });
}

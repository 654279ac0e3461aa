import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { completeTask } from "../../../plan/complete-task.server.ts";
import { reopenTask } from "../../../plan/reopen-task.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** POST completes a task, DELETE opens it again. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return actingByMethod(args, {
    POST: ({ by, fields: { withoutParts } }) =>
      completeTask(db, by, { ...taskIn(args), withoutParts }),
    DELETE: ({ by }) => reopenTask(db, by, taskIn(args)),
  });
}

import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { reassignTask } from "../../../plan/reassign-task.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** PUT gives a task to somebody else, or to the customer. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return actingByMethod(args, {
    PUT: ({ by, fields }) => reassignTask(db, by, { ...taskIn(args), to: fields.to ?? "" }),
  });
}

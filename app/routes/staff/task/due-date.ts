import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { redateTask } from "../../../plan/redate-task.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** PUT gives a task another date; an empty one takes the date away. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return actingByMethod(args, {
    PUT: ({ by, fields }) => redateTask(db, by, { ...taskIn(args), due: fields.due || null }),
  });
}

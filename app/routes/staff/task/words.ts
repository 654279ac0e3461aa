import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { editTask } from "../../../plan/edit-task.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** PATCH changes what a task says: its title, its details, or both. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return actingByMethod(args, {
    PATCH: ({ by, fields: { title, details } }) =>
      editTask(db, by, { ...taskIn(args), title, details }),
  });
}

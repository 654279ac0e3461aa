import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { blockTask } from "../../../plan/block-task.server.ts";
import { unblockTask } from "../../../plan/unblock-task.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** PUT marks a task as blocked, for a reason; DELETE takes the block off. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return actingByMethod(args, {
    PUT: ({ by, fields }) => blockTask(db, by, { ...taskIn(args), reason: fields.reason ?? "" }),
    DELETE: ({ by }) => unblockTask(db, by, taskIn(args)),
  });
}

import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { decide } from "../../../plan/decision/decide.server.ts";
import { reopenTask } from "../../../plan/reopen-task.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** PUT decides a task, DELETE opens the decision again. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return actingByMethod(args, {
    PUT: ({ by, fields: { choice = "", note = "" } }) =>
      decide(db, by, { ...taskIn(args), choice, note }),
    DELETE: ({ by }) => reopenTask(db, by, taskIn(args)),
  });
}

import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { readInput } from "../../../lib/read-input.ts";
import { completeTasks, reopenTasks } from "../../../plan/work/complete-tasks.server.ts";
import { toldOfCompleting, toldOfReopening } from "../../../plan/work/outcome-in-words.ts";
import { postedTasks } from "../../../plan/work/work-input.ts";
import { tellingByMethod } from "../../../staff/telling.server.ts";

/** POST completes tasks of any customers, DELETE opens them again. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return tellingByMethod(args, {
    POST: async ({ by, fields }) =>
      toldOfCompleting(await completeTasks(db, by, readInput(postedTasks, fields.tasks))),
    DELETE: async ({ by, fields }) =>
      toldOfReopening(await reopenTasks(db, by, readInput(postedTasks, fields.tasks))),
  });
}

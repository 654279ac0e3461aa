import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { readInput } from "../../../lib/read-input.ts";
import { toldOfReassigning } from "../../../plan/work/outcome-in-words.ts";
import { reassignTasks } from "../../../plan/work/reassign-tasks.server.ts";
import { postedReassignments } from "../../../plan/work/work-input.ts";
import { tellingByMethod } from "../../../staff/telling.server.ts";

/** PUT gives tasks of any customers to somebody else, or to the customer. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return tellingByMethod(args, {
    PUT: async ({ by, fields }) =>
      toldOfReassigning(await reassignTasks(db, by, readInput(postedReassignments, fields.tasks))),
  });
}

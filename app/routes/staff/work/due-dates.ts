import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { readInput } from "../../../lib/read-input.ts";
import { toldOfRedating } from "../../../plan/work/outcome-in-words.ts";
import { redateTasks } from "../../../plan/work/redate-tasks.server.ts";
import { postedRedates } from "../../../plan/work/work-input.ts";
import { tellingByMethod } from "../../../staff/telling.server.ts";

/** PUT gives tasks of any customers another date, each its own. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return tellingByMethod(args, {
    PUT: async ({ by, fields }) =>
      toldOfRedating(await redateTasks(db, by, readInput(postedRedates, fields.tasks))),
  });
}

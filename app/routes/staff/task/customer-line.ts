import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { writeCustomerLine } from "../../../plan/write-customer-line.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** PUT writes the line that the customer reads about a task; an empty one hides the task from them. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return actingByMethod(args, {
    PUT: ({ by, fields }) =>
      writeCustomerLine(db, by, { ...taskIn(args), text: fields.text ?? "" }),
  });
}

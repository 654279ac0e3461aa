import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { removeTaskFile } from "../../../plan/files/remove.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** DELETE takes a file of a task away. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  return actingByMethod(args, {
    DELETE: ({ by }) =>
      removeTaskFile(context.db, by, { ...taskIn(args), fileId: params.file ?? "" }),
  });
}

import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { confirmCheck, withdrawCheck } from "../../../plan/checks/confirm.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** PUT confirms one check of a script, DELETE takes that back. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  const check = { ...taskIn(args), key: args.params.check ?? "" };
  return actingByMethod(args, {
    PUT: ({ by }) => confirmCheck(db, by, check),
    DELETE: ({ by }) => withdrawCheck(db, by, check),
  });
}

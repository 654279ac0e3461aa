import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { addNote } from "../../../plan/add-note.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** POST writes a note on a task. */
export function action(args: ActionFunctionArgs) {
  const { db, env } = args.context;
  return actingByMethod(args, {
    POST: ({ by, fields: { text = "", forCustomer } }) =>
      addNote(db, by, { ...taskIn(args), text, forCustomer: forCustomer !== undefined }, env),
  });
}

import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { acceptFiles } from "../../../plan/files/accept.server.ts";
import { sendBackFiles } from "../../../plan/files/send-back.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** POST accepts the files of a task; PUT sends them back, for a reason. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  return actingByMethod(args, {
    POST: ({ by, fields }) =>
      acceptFiles(db, by, { ...taskIn(args), validUntil: fields.validUntil || null }),
    PUT: ({ by, fields }) =>
      sendBackFiles(db, by, { ...taskIn(args), reason: fields.reason ?? "" }),
  });
}

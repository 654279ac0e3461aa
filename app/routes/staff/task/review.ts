import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { acceptFiles } from "../../../plan/files/accept.server.ts";
import { sendBackFiles } from "../../../plan/files/send-back.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** POST accepts the files of a task; PUT sends them back, for a reason. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  const seenIn = ({ seen }: Readonly<Record<string, string>>) => seen?.split(",");
  return actingByMethod(args, {
    POST: ({ by, fields }) => {
      const validUntil = fields.validUntil || null;
      return acceptFiles(db, by, { ...taskIn(args), validUntil, seen: seenIn(fields) });
    },
    PUT: ({ by, fields }) => {
      const { reason = "" } = fields;
      return sendBackFiles(db, by, { ...taskIn(args), reason, seen: seenIn(fields) });
    },
  });
}

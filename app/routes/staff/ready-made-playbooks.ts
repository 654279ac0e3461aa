import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { importReadyMade } from "../../playbook/import-ready-made.server.ts";
import { actingByMethod } from "../../staff/acting.server.ts";

/** POST brings a ready-made playbook into use. */
export function action(args: ActionFunctionArgs) {
  return actingByMethod(args, {
    POST: ({ by, fields }) => importReadyMade(args.context.db, by, { key: fields.key ?? "" }),
  });
}

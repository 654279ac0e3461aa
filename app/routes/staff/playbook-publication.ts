import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { publishPlaybook } from "../../playbook/publish.server.ts";
import { actingByMethod } from "../../staff/acting.server.ts";

/** POST publishes the draft as a new version. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  return actingByMethod(args, {
    POST: ({ by, fields }) =>
      publishPlaybook(context.db, by, {
        key: params.key ?? "",
        revision: Number(fields.revision),
      }),
  });
}

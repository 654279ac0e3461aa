import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { readDraft } from "../../playbook/read-draft.ts";
import { saveDraft } from "../../playbook/save-draft.server.ts";
import { actingByMethod } from "../../staff/acting.server.ts";

/** PUT saves the draft of a playbook. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  return actingByMethod(args, {
    PUT: ({ by, fields }) =>
      saveDraft(context.db, by, { key: params.key ?? "", ...readDraft(fields) }),
  });
}

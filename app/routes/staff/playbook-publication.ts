import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { previewPublication } from "../../playbook/publication-preview.server.ts";
import { publishPlaybook } from "../../playbook/publish.server.ts";
import { actingByMethod } from "../../staff/acting.server.ts";
import { requireStaff } from "../../staff/session.server.ts";

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

/** GET: what publishing the draft would have made different for past submissions. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await answering(requireStaff(context, request));
  return answering(previewPublication(context.db, params.key ?? ""));
}

import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { revokeLink } from "../../../customers/revoke-link.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";

/** DELETE closes a portal link at once. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const { id: onboardingId = "", link: linkId = "" } = params;
  return actingByMethod(args, {
    DELETE: ({ by }) => revokeLink(context.db, by, { onboardingId, linkId }),
  });
}

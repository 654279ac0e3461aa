import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { renewLink } from "../../../customers/renew-link.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";

/** POST gives a contact a new portal link and sends it to them. The former one no longer opens. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const { id: onboardingId = "", contact: contactId = "" } = params;
  return actingByMethod(args, {
    POST: ({ by }) => renewLink(context.db, by, { onboardingId, contactId }, context.env),
  });
}

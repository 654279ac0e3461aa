import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { changePeople } from "../../../onboardings/change-people.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";

/** PATCH changes who is manager, concierge or seller, or what the seller says of the concierge. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const onboardingId = params["id"] ?? "";
  return actingByMethod(args, {
    PATCH: ({ by, fields: { managerId, conciergeId, sellerId, endorsement } }) =>
      changePeople(context.db, by, { onboardingId, managerId, conciergeId, sellerId, endorsement }),
  });
}

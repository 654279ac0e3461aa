import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { changePeople } from "../../../onboardings/change-people.server.ts";
import { rolesIn } from "../../../onboardings/role-fields.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";

/** PATCH changes who has which part, or what the seller says of the concierge. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const onboardingId = params.id ?? "";
  return actingByMethod(args, {
    PATCH: ({ by, fields }) => {
      const { managerId, conciergeId, sellerId, endorsement } = fields;
      const roles = rolesIn(Object.entries(fields));
      return changePeople(context.db, by, {
        onboardingId,
        managerId,
        conciergeId,
        sellerId,
        endorsement,
        roles,
      });
    },
  });
}

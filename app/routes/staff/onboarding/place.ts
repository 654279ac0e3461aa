import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { changePlace } from "../../../onboardings/place/change-place.server.ts";
import { placeIn } from "../../../onboardings/place/place-fields.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";

/** PUT says where the customer is; an empty region is the whole country. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const onboardingId = params.id ?? "";
  return actingByMethod(args, {
    PUT: ({ by, fields }) => changePlace(context.db, by, { onboardingId, ...placeIn(fields) }),
  });
}

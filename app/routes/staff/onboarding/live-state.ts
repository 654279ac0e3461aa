import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { markLive } from "../../../onboardings/mark-live.server.ts";
import { withdrawLive } from "../../../onboardings/withdraw-live.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";

/** PUT records that the customer is live, DELETE takes that back. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const onboardingId = params.id ?? "";
  return actingByMethod(args, {
    PUT: ({ by }) => markLive(context.db, by, { onboardingId }),
    DELETE: ({ by }) => withdrawLive(context.db, by, { onboardingId }),
  });
}

import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { moveGoLive } from "../../../onboardings/move-go-live.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";

/** PUT moves the promised go-live; an empty date leaves it open. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const onboardingId = params.id ?? "";
  return actingByMethod(args, {
    PUT: ({ by, fields }) =>
      moveGoLive(context.db, by, { onboardingId, goLiveOn: fields.goLiveOn || null }),
  });
}

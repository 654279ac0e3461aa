import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { callOff } from "../../../onboardings/calling-off/call-off.server.ts";
import { takeUp } from "../../../onboardings/calling-off/take-up.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";

/** PUT calls an onboarding off, for a reason; DELETE takes it up again. */
export function action(args: ActionFunctionArgs) {
  const { db } = args.context;
  const onboardingId = args.params.id ?? "";
  return actingByMethod(args, {
    PUT: ({ by, fields: { reason = "" } }) => callOff(db, by, { onboardingId, reason }),
    DELETE: ({ by }) => takeUp(db, by, { onboardingId }),
  });
}

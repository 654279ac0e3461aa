import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { transferOwnership } from "../../../onboardings/transfer-ownership.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";

/** PUT passes an onboarding to another owner. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const onboardingId = params.id ?? "";
  return actingByMethod(args, {
    PUT: ({ by, fields }) =>
      transferOwnership(context.db, by, { onboardingId, to: fields.to ?? "" }),
  });
}

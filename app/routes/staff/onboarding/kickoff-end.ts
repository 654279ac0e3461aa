import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { reopenKickoff } from "../../../kickoff/reopen-kickoff.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";

/** DELETE opens a kickoff again that ended early. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const onboardingId = params.id ?? "";
  return actingByMethod(args, {
    DELETE: ({ by }) => reopenKickoff(context.db, by, { onboardingId }),
  });
}

import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { openBox } from "../../../kickoff/open-box.server.ts";
import { readingOut } from "../../../staff/acting.server.ts";

/** POST opens the one-time box of an answer, and empties it. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const answer = { onboardingId: params.id ?? "", key: params.key ?? "" };
  return readingOut(args, (by) => openBox(context.db, by, answer, context.env));
}

import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { revealAnswer } from "../../../kickoff/reveal-answer.server.ts";
import { readingOut } from "../../../staff/acting.server.ts";

/** POST reads a sealed answer in full, and leaves a record of it. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const answer = { onboardingId: params.id ?? "", key: params.key ?? "" };
  return readingOut(args, (by) => revealAnswer(context.db, by, answer, context.env));
}

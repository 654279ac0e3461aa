import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answersIn } from "../../../kickoff/answer-names.ts";
import { askAnew } from "../../../kickoff/ask-anew.server.ts";
import { changeAnswer } from "../../../kickoff/change-answer.server.ts";
import { Refusal } from "../../../lib/errors.ts";
import { answering } from "../../../lib/refused.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { requireStaff } from "../../../staff/session.server.ts";

/** GET: a question with what is known of it. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await answering(requireStaff(context, request));
  return answering(askAnew(context.db, params.id ?? "", params.key ?? ""));
}

/** PUT gives the answer anew, with those that have to be given with it. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  return actingByMethod(args, {
    PUT: async ({ by, form }) => {
      const input = { onboardingId: params.id ?? "", entered: answersIn(form) };
      const outcome = await changeAnswer(context.db, by, input, context.env);
      if (outcome.state === "needs")
        throw new Refusal(
          "invalid",
          "Something has to be answered with it. Look at what follows first.",
        );
    },
  });
}

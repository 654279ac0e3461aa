import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answerByStaff } from "../../../kickoff/answer-by-staff.server.ts";
import { askAnew } from "../../../kickoff/ask-anew.server.ts";
import { answering } from "../../../lib/refused.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";
import { requireStaff } from "../../../staff/session.server.ts";
import { uploadTools } from "../../../uploads/upload-tools.server.ts";

/** GET: a question with what is known of it. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await answering(requireStaff(context, request));
  return answering(askAnew(context.db, params.id ?? "", params.key ?? ""));
}

/** PUT gives the answer anew, with those that have to be given with it. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const onboardingId = params.id ?? "";
  return actingByMethod(args, {
    PUT: ({ by, form }) =>
      answerByStaff(uploadTools(context), by, { onboardingId, form }, context.env),
  });
}

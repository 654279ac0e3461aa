import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { answersIn } from "../../../kickoff/answer-names.ts";
import { shownOutcome } from "../../../kickoff/ask-anew.server.ts";
import { previewChange } from "../../../kickoff/preview-change.server.ts";
import { postedForm } from "../../../lib/posted-form.ts";
import { answering } from "../../../lib/refused.ts";
import { requireStaff } from "../../../staff/session.server.ts";

/** POST: what would follow from an answer. Changes nothing. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const entered = answersIn(await answering(postedForm(request)));
  const by = { actor, now: context.now };
  return shownOutcome(
    await answering(
      previewChange(context.db, by, { onboardingId: params.id ?? "", entered }, context.env),
    ),
  );
}

import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { weighByStaff } from "../../../kickoff/answer-by-staff.server.ts";
import { withPostedForm } from "../../../lib/posted-files.server.ts";
import { answering } from "../../../lib/refused.ts";
import { requireStaff } from "../../../staff/session.server.ts";
import { uploadTools } from "../../../uploads/upload-tools.server.ts";

/** POST: what would follow from an answer. Changes nothing that is known. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const by = { actor, now: context.now };
  const onboardingId = params.id ?? "";
  return answering(
    withPostedForm(request, (form) =>
      weighByStaff(uploadTools(context), by, { onboardingId, form }, context.env),
    ),
  );
}

import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../../lib/refused.ts";
import { findNextTask } from "../../../plan/next-task.server.ts";
import { requireStaff } from "../../../staff/session.server.ts";

/** GET: the task of an onboarding that is to be done next, if there is one. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await answering(requireStaff(context, request));
  return {
    onboardingId: params.id ?? "",
    task: (await findNextTask(context.db, params.id ?? "")) ?? null,
  };
}

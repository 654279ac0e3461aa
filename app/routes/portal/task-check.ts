import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { postedForm } from "../../lib/posted-form.ts";
import { answering } from "../../lib/refused.ts";
import { confirmCheck, withdrawCheck } from "../../plan/checks/confirm.server.ts";
import { reopening } from "../../timeline/completion-step.ts";
import { portalPath } from "./portal-path.ts";
import { requirePortalToAct } from "./require-portal.ts";

/** POST confirms one check, DELETE (or a form that stands for it) takes that back. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const { onboarding, actor } = await requirePortalToAct(args, "note");
  const by = { actor, now: context.now };
  const { task: taskId = "", check: key = "" } = params;
  const check = { onboardingId: onboarding.id, taskId, key };
  const form = request.method === "POST" ? await answering(postedForm(request)) : new FormData();
  const withdraws = request.method === "DELETE" || form.get(reopening.name) === reopening.value;
  const change = withdraws ? withdrawCheck : confirmCheck;
  await answering(change(context.db, by, check));
  return redirect(`${portalPath(params)}/timeline#step-${taskId}`, 303);
}

/** Nothing to see here but, when something was refused, the page that says why. */
export async function loader({ params }: LoaderFunctionArgs) {
  return redirect(`${portalPath(params)}/timeline`);
}

export default function Nothing() {
  return null;
}

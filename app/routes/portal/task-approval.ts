import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { postedForm } from "../../lib/posted-form.ts";
import { answering } from "../../lib/refused.ts";
import { approve } from "../../plan/approval/approve.server.ts";
import { sendBack } from "../../plan/approval/send-back.server.ts";
import { reopening } from "../../timeline/completion-step.ts";
import { portalPath } from "./portal-path.ts";
import { requirePortalToAct } from "./require-portal.ts";

/** POST says yes to a task; a form that stands for DELETE sends it back, for a reason. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const { onboarding, actor } = await requirePortalToAct(args, "note");
  const form = await answering(postedForm(request));
  const task = { onboardingId: onboarding.id, taskId: params.task ?? "" };
  const by = { actor, now: context.now };
  const round = String(form.get("round") ?? "");
  const timeline = `${portalPath(params)}/timeline`;
  if (form.get(reopening.name) !== reopening.value) {
    await answering(approve(context.db, by, { ...task, round }));
    return redirect(`${timeline}?told=approved`, 303);
  }
  const reason = form.get("reason");
  if (typeof reason !== "string" || reason.trim() === "") {
    const step = encodeURIComponent(task.taskId);
    return redirect(`${timeline}?back=${step}&told=reason#step-${step}`, 303);
  }
  await answering(sendBack(context.db, by, { ...task, round, reason }));
  return redirect(`${timeline}?told=sent_back`, 303);
}

/** Nothing to see here but, when something was refused, the page that says why. */
export async function loader({ params }: LoaderFunctionArgs) {
  return redirect(`${portalPath(params)}/timeline`);
}

export default function Nothing() {
  return null;
}

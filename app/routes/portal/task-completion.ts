import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { postedForm } from "../../lib/posted-form.ts";
import { answering } from "../../lib/refused.ts";
import { completeTask } from "../../plan/complete-task.server.ts";
import { reopenTask } from "../../plan/reopen-task.server.ts";
import { reopening } from "../../timeline/completion-step.ts";
import { portalPath } from "./portal-path.ts";
import { requirePortalToAct } from "./require-portal.ts";

/** POST ticks a task off, DELETE (or a form that stands for it) takes the tick back. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const { onboarding, actor } = await requirePortalToAct(args, "note");
  const task = { onboardingId: onboarding.id, taskId: params.task ?? "" };
  const by = { actor, now: context.now };
  const form = request.method === "POST" ? await answering(postedForm(request)) : new FormData();
  const reopens = request.method === "DELETE" || form.get(reopening.name) === reopening.value;
  await answering(reopens ? reopenTask(context.db, by, task) : completeTask(context.db, by, task));
  const told = reopens ? `#step-${task.taskId}` : `?told=done&task=${task.taskId}`;
  return redirect(`${portalPath(params)}/timeline${told}`, 303);
}

/** Nothing to see here but, when something was refused, the page that says why. */
export async function loader({ params }: LoaderFunctionArgs) {
  return redirect(`${portalPath(params)}/timeline`);
}

export default function Nothing() {
  return null;
}

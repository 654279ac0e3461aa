import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { postedForm } from "../../lib/posted-form.ts";
import { answering } from "../../lib/refused.ts";
import { decide } from "../../plan/decision/decide.server.ts";
import { portalPath } from "./portal-path.ts";
import { requirePortalToAct } from "./require-portal.ts";

/** POST decides what is the customer's to decide. Opening it again is taking the tick back. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const { onboarding, actor } = await requirePortalToAct(args, "note");
  const form = await answering(postedForm(request));
  const choice = form.get("choice");
  const task = { onboardingId: onboarding.id, taskId: params.task ?? "" };
  const by = { actor, now: context.now };
  await answering(
    decide(context.db, by, { ...task, choice: typeof choice === "string" ? choice : "" }),
  );
  return redirect(`${portalPath(params)}/timeline?told=done&task=${task.taskId}`, 303);
}

/** Nothing to see here but, when something was refused, the page that says why. */
export async function loader({ params }: LoaderFunctionArgs) {
  return redirect(`${portalPath(params)}/timeline`);
}

export default function Nothing() {
  return null;
}

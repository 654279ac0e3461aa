import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { postedForm } from "../../lib/posted-form.ts";
import { answering } from "../../lib/refused.ts";
import { addNote } from "../../plan/add-note.server.ts";
import { portalPath } from "./portal-path.ts";
import { requirePortalToAct } from "./require-portal.ts";

/** Writes the customer's note on a task. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const { onboarding, actor } = await requirePortalToAct(args, "note");
  const text = (await answering(postedForm(request))).get("text");
  const timeline = `${portalPath(params)}/timeline`;
  const taskId = params.task ?? "";
  if (typeof text !== "string" || text.trim() === "") {
    const step = encodeURIComponent(taskId);
    return redirect(`${timeline}?note=${step}&told=empty#step-${step}`, 303);
  }
  const note = { onboardingId: onboarding.id, taskId, text };
  await answering(addNote(context.db, { actor, now: context.now }, note, context.env));
  return redirect(`${timeline}?told=note`, 303);
}

/** Nothing to see here but, when something was refused, the page that says why. */
export async function loader({ params }: LoaderFunctionArgs) {
  return redirect(`${portalPath(params)}/timeline`);
}

export default function Nothing() {
  return null;
}

import { type MetaFunction, useLoaderData, useParams } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { pageMeta } from "../../components/page-meta.ts";
import { closingView } from "../../kickoff/closing-view.server.ts";
import { ClosingForm } from "../../kickoff/drawing/closing-form.tsx";
import { revisionOf } from "../../kickoff/form-origin.ts";
import { AnswersChanged, submitKickoff } from "../../kickoff/submit.server.ts";
import type { AppContext } from "../../lib/context.ts";
import { Refusal, statusOf } from "../../lib/errors.ts";
import { postedForm } from "../../lib/posted-form.ts";
import { answering, refused } from "../../lib/refused.ts";
import { portalPath } from "./portal-path.ts";
import { requirePortal, requirePortalToAct } from "./require-portal.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? pageMeta(page.title, { wrong: page.stale }) : [];

// Requests whose form was made from answers that have changed since.
const stale = new WeakSet<AppContext>();

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { onboarding } = await requirePortal(args);
  const view = await closingView(context.db, onboarding);
  if (view.state === "elsewhere") throw redirect(`${portalPath(params)}/kickoff/${view.next}`);
  return { ...view, stale: stale.has(context) };
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const { db, env, now } = context;
  const { onboarding, actor } = await requirePortalToAct(args, "kickoff");
  const seen = revisionOf(await answering(postedForm(request)));
  const kickoff = `${portalPath(params)}/kickoff`;
  const view = await closingView(db, onboarding);
  if (view.state === "elsewhere") throw redirect(`${kickoff}/${view.next}`, 303);
  try {
    const answers = { onboardingId: onboarding.id, seen };
    await submitKickoff(db, { actor, now }, answers, env);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!(error instanceof AnswersChanged)) throw refused(error);
    stale.add(context);
    return data(null, { status: statusOf(error) });
  }
  throw redirect(`${kickoff}/receipt`, 303);
}

export default function Closing() {
  const { stale, ...view } = useLoaderData<typeof loader>();
  return <ClosingForm view={view} stale={stale} portal={portalPath(useParams())} />;
}

import { type MetaFunction, useLoaderData, useParams } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { pageMeta } from "../../components/page-meta.ts";
import { PageScript } from "../../components/page-script.tsx";
import { portalReader } from "../../customers/portal-reader.ts";
import { type Anew, answerAnew } from "../../kickoff/answer-anew.server.ts";
import { answerView } from "../../kickoff/answer-view.server.ts";
import { AnswerConsequences } from "../../kickoff/drawing/answer-consequences.tsx";
import { AnswerForm } from "../../kickoff/drawing/answer-form.tsx";
import { isSigned } from "../../kickoff/drawing/is-signed.ts";
import signatureScript from "../../kickoff/enhance/signature.ts?worker&url";
import { words } from "../../kickoff/words.en.ts";
import type { AppContext } from "../../lib/context.ts";
import { withPostedForm } from "../../lib/posted-files.server.ts";
import { answering } from "../../lib/refused.ts";
import { uploadTools } from "../../uploads/upload-tools.server.ts";
import { portalPath } from "./portal-path.ts";
import { requirePortal, requirePortalToAct } from "./require-portal.ts";

export const meta: MetaFunction<typeof loader> = ({ data: view }) =>
  view?.state === "weigh"
    ? pageMeta(words.anew.weighTitle)
    : pageMeta(words.anew.title, { wrong: (view?.problems.length ?? 0) > 0 });

// What was just posted, for the loader that draws the page again in the same request.
const justPosted = new WeakMap<AppContext, Anew>();

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { onboarding, customer } = await requirePortal(args);
  const reader = portalReader(customer, context.now);
  const asked = { question: params.question ?? "", posted: justPosted.get(context), reader };
  const view = await answering(answerView(context.db, onboarding, asked));
  if (view.state === "elsewhere")
    throw redirect(`${portalPath(params)}/kickoff/${view.section}#${asked.question}.question`);
  return view;
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const { onboarding, actor } = await requirePortalToAct(args, "kickoff");
  const question = params.question ?? "";
  const by = { actor, now: context.now };
  const anew = await answering(
    withPostedForm(request, (form) =>
      answerAnew(uploadTools(context), by, { onboarding, question, form }, context.env),
    ),
  );
  if (anew.outcome.state === "unchanged") throw redirect(portalPath(params), 303);
  if (anew.made && anew.outcome.state === "changes")
    throw redirect(`${portalPath(params)}/timeline?told=changed`, 303);
  justPosted.set(context, anew);
  const wrong = anew.refused.size > 0 || (anew.outcome.state === "needs" && !anew.turned);
  return data(null, { status: wrong ? 422 : 200 });
}

export default function Answer() {
  const view = useLoaderData<typeof loader>();
  const params = useParams();
  const portal = portalPath(params);
  const here = `${portal}/answers/${params.question}`;
  if (view.state === "weigh") return <AnswerConsequences view={view} here={here} portal={portal} />;
  return (
    <>
      <AnswerForm view={view} here={here} portal={portal} />
      {isSigned(view) ? <PageScript src={signatureScript} /> : null}
    </>
  );
}

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
import { continueSection } from "../../kickoff/continue-section.server.ts";
import { asksForFiles } from "../../kickoff/drawing/asks-for-files.ts";
import { EarlySection } from "../../kickoff/drawing/early-section.tsx";
import { isSigned } from "../../kickoff/drawing/is-signed.ts";
import { SectionForm } from "../../kickoff/drawing/section-form.tsx";
import filesScript from "../../kickoff/enhance/files.ts?worker&url";
import formScript from "../../kickoff/enhance/form.ts?worker&url";
import signatureScript from "../../kickoff/enhance/signature.ts?worker&url";
import { type JustPosted, openSection } from "../../kickoff/open-section.server.ts";
import type { AppContext } from "../../lib/context.ts";
import { withPostedForm } from "../../lib/posted-files.server.ts";
import { answering } from "../../lib/refused.ts";
import { uploadTools } from "../../uploads/upload-tools.server.ts";
import { portalPath } from "./portal-path.ts";
import { requirePortal, requirePortalToAct } from "./require-portal.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page === undefined ? [] : pageMeta(page.title, { wrong: page.wrong });

// What was just posted, for the loader that draws the page again in the same request.
const posted = new WeakMap<AppContext, JustPosted>();

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { onboarding, customer } = await requirePortal(args);
  const rendering = { reader: portalReader(customer, context.now), formId: crypto.randomUUID() };
  const page = await answering(
    openSection(context.db, onboarding, params.section ?? "", rendering, posted.get(context)),
  );
  if (page.state === "elsewhere") throw redirect(`${portalPath(params)}/kickoff/${page.next}`);
  return page;
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const { onboarding, actor } = await requirePortalToAct(args, "kickoff");
  const section = params.section ?? "";
  const by = { actor, now: context.now };
  const followed = await answering(
    withPostedForm(request, (form) =>
      continueSection(uploadTools(context), by, { onboarding, section, form }, context.env),
    ),
  );
  const kickoff = `${portalPath(params)}/kickoff`;
  if (followed.state === "sent") throw redirect(`${kickoff}/receipt`, 303);
  if (followed.state === "next") {
    const place = followed.place === undefined ? "" : `#${followed.place}`;
    throw redirect(`${kickoff}/${followed.page}${place}`, 303);
  }
  posted.set(context, followed);
  const contested = followed.state === "early" || followed.conflicts.length > 0;
  return data(null, { status: contested ? 409 : 422 });
}

export default function Section() {
  const page = useLoaderData<typeof loader>();
  const portal = portalPath(useParams());
  if (page.state === "early") return <EarlySection next={page.next} portal={portal} />;
  return (
    <>
      <SectionForm view={page.view} portal={portal} />
      <PageScript src={formScript} />
      {isSigned(page.view.section) ? <PageScript src={signatureScript} /> : null}
      {asksForFiles(page.view.section.questions) ? <PageScript src={filesScript} /> : null}
    </>
  );
}

import { useActionData, useLoaderData } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { answersIn, withoutAnswers } from "../../kickoff/answer-names.ts";
import { postedForm } from "../../lib/posted-form.ts";
import { answering } from "../../lib/refused.ts";
import { HandOver } from "../../onboardings/hand-over.tsx";
import { handOverChoices } from "../../onboardings/hand-over-page.server.ts";
import { words } from "../../onboardings/hand-over-words.en.ts";
import { chosenOnly, rolesIn } from "../../onboardings/role-fields.ts";
import { startOnboarding } from "../../onboardings/start.server.ts";
import { handOverForm } from "../../onboardings/start-input.ts";
import { getCompany } from "../../staff/company.server.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { placeChoices } from "../../staff/place-choices.server.ts";
import { requireStaff } from "../../staff/session.server.ts";
import { submitting } from "../../staff/submitting.server.ts";

export const meta = () => pageTitle(words.title);

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const { timeZone, country, region } = await getCompany(context.db);
  const place = { timeZone, country, region: region ?? "" };
  const start = { requestKey: crypto.randomUUID(), sellerId: actor.id, ...place };
  return { start, places: placeChoices(timeZone), ...(await handOverChoices(context.db)) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const { db, env, now } = context;
  const form = await answering(postedForm(request));
  const known = answersIn(form);
  const holders = rolesIn(form);
  return submitting(withoutAnswers(form), handOverForm, { known, holders }, async (handover) => {
    const { id } = await startOnboarding(
      db,
      { actor, now },
      { ...handover, known, roles: chosenOnly(holders) },
      env,
    );
    return redirect(`/onboardings/${id}`);
  });
}

export default function NewOnboarding() {
  const choices = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <HandOver
      {...choices}
      result={answer?.result}
      known={answer?.known ?? {}}
      holders={answer?.holders ?? {}}
    />
  );
}

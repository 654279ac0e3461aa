import { useActionData, useLoaderData } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirectDocument,
} from "@remix-run/server-runtime";
import { postedForm } from "../../lib/posted-form.ts";
import { answering } from "../../lib/refused.ts";
import { changeCompany, getCompany } from "../../staff/company.server.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { placeChoices } from "../../staff/place-choices.server.ts";
import { requireStaff } from "../../staff/session.server.ts";
import { settingsForm } from "../../staff/settings-input.server.ts";
import { SettingsPage } from "../../staff/settings-page.tsx";
import { submitting } from "../../staff/submitting.server.ts";
import { words } from "../../staff/words.en.ts";

export const meta = () => pageTitle(words.settings.title);

export async function loader({ context, request }: LoaderFunctionArgs) {
  await answering(requireStaff(context, request, ["admin"]));
  const company = await getCompany(context.db);
  return { company, places: placeChoices(company.timeZone) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request, ["admin"]));
  const form = await answering(postedForm(request));
  return submitting(form, settingsForm, {}, async (settings) => {
    await changeCompany(context.db, { actor, now: context.now }, settings);
    return redirectDocument("/settings?saved");
  });
}

export default function Settings() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SettingsPage {...loaded} result={answer?.result} />;
}

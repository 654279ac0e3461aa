import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";
import { postedForm } from "../../lib/posted-form.ts";
import { answering } from "../../lib/refused.ts";
import { changeStaff } from "../../staff/change-staff.server.ts";
import { MemberPage } from "../../staff/member-page.tsx";
import { pageTitle } from "../../staff/page-title.ts";
import { placeChoices } from "../../staff/place-choices.server.ts";
import { profileForm } from "../../staff/profile-input.ts";
import { getStaff } from "../../staff/queries.server.ts";
import { requireStaff } from "../../staff/session.server.ts";
import { hasPassword } from "../../staff/set-password.server.ts";
import { submitting } from "../../staff/submitting.server.ts";
import { words } from "../../staff/words.en.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.member.name ?? words.team.title);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const member = await answering(getStaff(context.db, params.id ?? ""));
  const isSelf = actor.id === member.id;
  const hasOwnPassword = isSelf ? await hasPassword(context, member.id) : null;
  const { timeZones } = placeChoices(member.timeZone);
  return {
    member,
    timeZones,
    isSelf,
    isAdmin: actor.role === "admin",
    hasPassword: hasOwnPassword,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const id = params.id ?? "";
  const form = await answering(postedForm(request));
  return submitting(form, profileForm, {}, async (profile) => {
    await changeStaff(context.db, { actor, now: context.now }, { id, ...profile });
    return redirect(`/team/${id}?saved`);
  });
}

export default function Member() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <p className="mb-2">
        <Link to="/team" className="link text-quiet">
          {words.member.back}
        </Link>
      </p>
      <MemberPage key={loaded.member.id} {...loaded} result={answer?.result} />
    </>
  );
}

import { useActionData, useLoaderData } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { Empty } from "../../components/staff/empty.tsx";
import { PageHead } from "../../components/staff/page-head.tsx";
import { postedForm } from "../../lib/posted-form.ts";
import { answering } from "../../lib/refused.ts";
import { AddPerson } from "../../staff/add-person.tsx";
import { addStaff } from "../../staff/add-staff.server.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { listStaff } from "../../staff/queries.server.ts";
import { requireStaff } from "../../staff/session.server.ts";
import { addStaffInput } from "../../staff/staff-input.ts";
import { submitting } from "../../staff/submitting.server.ts";
import { TeamTable } from "../../staff/team-table.tsx";
import { words } from "../../staff/words.en.ts";

export const meta = () => pageTitle(words.team.title);

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  return { people: await listStaff(context.db), mayAdd: actor.role === "admin" };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request, ["admin"]));
  const form = await answering(postedForm(request));
  return submitting(form, addStaffInput, {}, async (person) => {
    const { id } = await addStaff(context.db, { actor, now: context.now }, person);
    return redirect(`/team/${id}`);
  });
}

export default function Team() {
  const { people, mayAdd } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={words.team.title} lead={words.team.lead} />
      {mayAdd ? <AddPerson result={answer?.result} /> : null}
      {people.length > 0 ? (
        <TeamTable people={people} />
      ) : (
        <Empty title={words.team.emptyTitle} text={words.team.emptyText} />
      )}
    </>
  );
}

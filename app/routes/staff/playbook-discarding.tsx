import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { Refusal, statusOf } from "../../lib/errors.ts";
import { postedForm } from "../../lib/posted-form.ts";
import { answering } from "../../lib/refused.ts";
import { discardDraft } from "../../playbook/discard-draft.server.ts";
import { getDiscardPage } from "../../playbook/discard-page.server.ts";
import { DiscardDraft } from "../../playbook/editor/discard-draft.tsx";
import { words } from "../../playbook/editor/words.en.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { requireStaff } from "../../staff/session.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(words.discard.title(data?.name ?? ""));

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const by = { actor, now: context.now };
  return answering(getDiscardPage(context.db, by, params.key ?? ""));
}

/** POST discards the draft. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const key = params.key ?? "";
  const form = await answering(postedForm(request));
  try {
    const by = { actor, now: context.now };
    const draft = { key, revision: Number(form.get("revision")) };
    const { stays } = await discardDraft(context.db, by, draft);
    return redirect(stays ? `/playbooks/${key}` : "/playbooks");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data({ problem: error.message }, { status: statusOf(error) });
  }
}

export default function PlaybookDiscarding() {
  const playbook = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <DiscardDraft playbook={playbook} problem={answer?.problem} />;
}

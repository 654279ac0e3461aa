import { useLoaderData, type MetaFunction } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { getEditorPage } from "../../playbook/editor-page.server.ts";
import { PlaybookEditor } from "../../playbook/editor/playbook-editor.tsx";
import { words } from "../../playbook/editor/words.en.ts";
import { readDraft } from "../../playbook/read-draft.ts";
import { saveDraft } from "../../playbook/save-draft.server.ts";
import { actingByMethod } from "../../staff/acting.server.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { requireStaff } from "../../staff/session.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.saved.name ?? words.list.title);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const page = await answering(getEditorPage(context.db, params["key"] ?? "", context.now));
  return { ...page, mayEdit: actor.role !== "sales" };
}

/** PUT saves the draft. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  return actingByMethod(args, {
    PUT: ({ by, fields }) => saveDraft(context.db, by, { key: params["key"] ?? "", ...readDraft(fields) }),
  });
}

export default function PlaybookPage() {
  const page = useLoaderData<typeof loader>();
  return <PlaybookEditor key={page.saved.key} {...page} />;
}

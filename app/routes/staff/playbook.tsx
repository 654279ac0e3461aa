import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { PlaybookEditor } from "../../playbook/editor/playbook-editor.tsx";
import { words } from "../../playbook/editor/words.en.ts";
import { getEditorPage } from "../../playbook/editor-page.server.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { requireStaff } from "../../staff/session.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.saved.name ?? words.list.title);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const page = await answering(getEditorPage(context.db, params.key ?? "", context.now));
  return { ...page, mayEdit: actor.role !== "sales" };
}

export default function PlaybookPage() {
  const page = useLoaderData<typeof loader>();
  return <PlaybookEditor key={page.saved.key} {...page} />;
}

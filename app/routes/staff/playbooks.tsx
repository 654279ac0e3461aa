import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { words } from "../../playbook/editor/words.en.ts";
import { PlaybookList } from "../../playbook/playbook-list.tsx";
import { readyMade } from "../../playbook/ready-made/ready-made.ts";
import { listPlaybooks } from "../../playbook/versions.server.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { requireStaff } from "../../staff/session.server.ts";

export const meta = () => pageTitle(words.list.title);

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const playbooks = await listPlaybooks(context.db);
  const known = new Set(playbooks.map(({ key }) => key));
  const ready = readyMade()
    .filter(({ key }) => !known.has(key))
    .map(({ key, name, summary }) => ({ key, name, summary }));
  return { playbooks, ready, mayEdit: actor.role !== "sales" };
}

export default function Playbooks() {
  return <PlaybookList {...useLoaderData<typeof loader>()} />;
}

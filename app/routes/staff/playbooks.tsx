import { useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { words } from "../../playbook/editor/words.en.ts";
import { importReadyMade } from "../../playbook/import-ready-made.server.ts";
import { PlaybookList } from "../../playbook/playbook-list.tsx";
import { readyMade } from "../../playbook/ready-made/ready-made.ts";
import { listPlaybooks } from "../../playbook/versions.server.ts";
import { actingByMethod } from "../../staff/acting.server.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { requireStaff } from "../../staff/session.server.ts";

export const meta = () => pageTitle(words.list.title);

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const playbooks = await listPlaybooks(context.db);
  const known = new Set(playbooks.map(({ key }) => key));
  const ready = readyMade().filter(({ key }) => !known.has(key)).map(({ key, name, summary }) => ({ key, name, summary }));
  return { playbooks, ready, mayEdit: actor.role !== "sales" };
}

/** POST brings a ready-made playbook into use. */
export function action(args: ActionFunctionArgs) {
  return actingByMethod(args, {
    POST: ({ by, fields }) => importReadyMade(args.context.db, by, { key: fields["key"] ?? "" }),
  });
}

export default function Playbooks() {
  return <PlaybookList {...useLoaderData<typeof loader>()} />;
}

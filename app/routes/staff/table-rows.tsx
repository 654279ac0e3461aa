import { type MetaFunction, useLoaderData, useParams } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { exportTable } from "../../facts/export.server.ts";
import { answering } from "../../lib/refused.ts";
import { TableRows } from "../../onboardings/page/table-rows.tsx";
import { words } from "../../onboardings/words.en.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { requireStaff } from "../../staff/session.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.name ?? words.list.title);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const at = { onboardingId: params.id ?? "", key: params.key ?? "" };
  return answering(exportTable(context.db, actor, at));
}

export default function Rows() {
  const { id = "", key = "" } = useParams();
  return (
    <TableRows {...useLoaderData<typeof loader>()} onboarding={`/onboardings/${id}`} fact={key} />
  );
}

import { type MetaFunction, useLoaderData, useParams } from "@remix-run/react";
import { type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { pageMeta } from "../../components/page-meta.ts";
import { Receipt as ReceiptPage } from "../../kickoff/drawing/receipt.tsx";
import { receiptView } from "../../kickoff/receipt-view.server.ts";
import { words } from "../../kickoff/words.en.ts";
import { portalPath } from "./portal-path.ts";
import { requirePortal } from "./require-portal.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta(data?.closing ? words.receipt.ended : words.receipt.title);

export async function loader(args: LoaderFunctionArgs) {
  const portal = await requirePortal(args);
  const view = await receiptView(args.context.db, portal, args.context.now);
  if (view === null) throw redirect(`${portalPath(args.params)}/kickoff`);
  return view;
}

export default function Receipt() {
  return <ReceiptPage view={useLoaderData<typeof loader>()} portal={portalPath(useParams())} />;
}

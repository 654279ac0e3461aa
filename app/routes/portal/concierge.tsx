import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { pageMeta } from "../../components/page-meta.ts";
import { conciergeView } from "../../concierge/concierge-view.ts";
import { Introduction } from "../../concierge/drawing/introduction.tsx";
import { conciergePage } from "../../concierge/queries.server.ts";
import { words } from "../../concierge/words.en.ts";
import { portalReader } from "../../customers/portal-reader.ts";
import { requirePortal } from "./require-portal.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(words.title(data.concierge.name)) : [];

export async function loader(args: LoaderFunctionArgs) {
  const portal = await requirePortal(args);
  const page = await conciergePage(args.context.db, portal);
  return conciergeView(page, portalReader(portal.customer, args.context.now));
}

export default function Concierge() {
  return <Introduction view={useLoaderData<typeof loader>()} />;
}

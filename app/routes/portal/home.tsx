import { type MetaFunction, useLoaderData, useParams } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { pageMeta } from "../../components/page-meta.ts";
import { PageScript } from "../../components/page-script.tsx";
import { HomePage } from "../../customers/home-page.tsx";
import { homeView } from "../../customers/home-view.ts";
import { portalHome } from "../../customers/portal-home.server.ts";
import liveScript from "../../timeline/enhance/live.ts?worker&url";
import { portalPath } from "./portal-path.ts";
import { requirePortal } from "./require-portal.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageMeta(data.greeting) : [];

export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = args.context;
  const portal = await requirePortal(args);
  return homeView(await portalHome(db, portal, now), portal, now);
}

export default function Home() {
  return (
    <>
      <HomePage view={useLoaderData<typeof loader>()} portal={portalPath(useParams())} />
      <PageScript src={liveScript} />
    </>
  );
}

import { useLoaderData, useParams } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { pageMeta } from "../../components/page-meta.ts";
import { PageScript } from "../../components/page-script.tsx";
import { portalReader } from "../../customers/portal-reader.ts";
import { TimelinePage } from "../../timeline/drawing/timeline-page.tsx";
import liveScript from "../../timeline/enhance/live.ts?worker&url";
import { customerTimeline } from "../../timeline/queries.server.ts";
import { timelinePageView } from "../../timeline/timeline-page-view.ts";
import { words } from "../../timeline/words.en.ts";
import { portalPath } from "./portal-path.ts";
import { requirePortal } from "./require-portal.ts";

export const meta = () => pageMeta(words.title);

export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = args.context;
  const { onboarding, contact, customer } = await requirePortal(args);
  const whose = { onboarding, contactId: contact.id, zone: customer.timeZone };
  const { searchParams: asked } = new URL(args.request.url);
  const wish = {
    note: asked.get("note"),
    told: asked.get("told"),
    task: asked.get("task"),
    back: asked.get("back"),
  };
  return timelinePageView(
    await customerTimeline(db, whose, now),
    portalReader(customer, now),
    wish,
  );
}

export default function Timeline() {
  return (
    <>
      <TimelinePage view={useLoaderData<typeof loader>()} portal={portalPath(useParams())} />
      <PageScript src={liveScript} />
    </>
  );
}

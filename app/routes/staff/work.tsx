import { useLoaderData } from "@remix-run/react";
import { data, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { words } from "../../plan/work/words.en.ts";
import { keepWorkFilter, lastWorkAddress } from "../../plan/work/work-cookie.server.ts";
import { workFilter } from "../../plan/work/work-filter.ts";
import { getWorkPage } from "../../plan/work/work-page.server.ts";
import { WorkView } from "../../plan/work/work-view.tsx";
import { pageTitle } from "../../staff/page-title.ts";
import { requireStaff } from "../../staff/session.server.ts";

export const meta = () => pageTitle(words.title);

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const { searchParams } = new URL(request.url);
  if (searchParams.size === 0) throw redirect(await lastWorkAddress(request));
  const filter = workFilter.parse(Object.fromEntries(searchParams));
  const headers = await keepWorkFilter(filter, context.env.APP_URL);
  return data(await getWorkPage(context.db, filter, actor.id, context.now), { headers });
}

export default function Work() {
  return <WorkView {...useLoaderData<typeof loader>()} />;
}

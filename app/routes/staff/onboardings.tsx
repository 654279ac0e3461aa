import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { listFilter } from "../../onboardings/list-filter.ts";
import { getListPage } from "../../onboardings/list-page.server.ts";
import { OnboardingList } from "../../onboardings/onboarding-list.tsx";
import { words } from "../../onboardings/words.en.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { requireStaff } from "../../staff/session.server.ts";

export const meta = () => pageTitle(words.list.title);

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const filter = listFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  return getListPage(context.db, filter, actor.id, context.now);
}

export default function Onboardings() {
  return <OnboardingList {...useLoaderData<typeof loader>()} />;
}

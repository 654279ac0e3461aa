import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { OnboardingView } from "../../onboardings/page/onboarding-view.tsx";
import { getStaffView } from "../../onboardings/staff-view.server.ts";
import { words } from "../../onboardings/words.en.ts";
import { pageTitle } from "../../staff/page-title.ts";
import { requireStaff } from "../../staff/session.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.customer.name ?? words.list.title);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const { db, now, env } = context;
  return answering(getStaffView(db, params.id ?? "", { actor, now }, env));
}

export default function Onboarding() {
  const page = useLoaderData<typeof loader>();
  return <OnboardingView key={page.onboarding.id} {...page} />;
}

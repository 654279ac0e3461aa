import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import type { Handle } from "../../lib/surface.ts";
import { getCompany } from "../../staff/company.server.ts";
import { FailedPage } from "../../staff/failed-page.tsx";
import { requireStaff } from "../../staff/session.server.ts";
import { Workbench } from "../../staff/workbench.tsx";

export const handle: Handle = { surface: "staff" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { member } = await requireStaff(context, request);
  const { name } = await getCompany(context.db);
  const { id, photoUrl, role, timeZone } = member;
  return {
    company: name,
    here: { timeZone, now: context.now },
    member: { id, name: member.name, photoUrl, role },
  };
}

export default function Staff() {
  return (
    <Workbench {...useLoaderData<typeof loader>()}>
      <Outlet />
    </Workbench>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const known = useRouteLoaderData<typeof loader>("routes/staff/staff");
  return known ? (
    <Workbench {...known}>
      <FailedPage error={error} />
    </Workbench>
  ) : (
    <FailedPage error={error} />
  );
}

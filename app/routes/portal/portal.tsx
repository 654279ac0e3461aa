import {
  type MetaFunction,
  Outlet,
  useLoaderData,
  useLocation,
  useParams,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { ErrorPage } from "../../components/error-page.tsx";
import { pageMeta } from "../../components/page-meta.ts";
import { PortalFrame } from "../../customers/portal-frame.tsx";
import { words } from "../../customers/portal-words.en.ts";
import type { loader as rootLoader } from "../../root.tsx";
import { getCompany } from "../../staff/company.server.ts";
import { portalPath } from "./portal-path.ts";
import { requirePortal } from "./require-portal.ts";

export const meta: MetaFunction<typeof loader> = ({ error }) =>
  pageMeta(error ? words.cannotOpen : words.home);

export async function loader(args: LoaderFunctionArgs) {
  await requirePortal(args);
  const { name, logoUrl, helpEmail, helpPhone } = await getCompany(args.context.db);
  return { company: { name, logoUrl, helpEmail, helpPhone } };
}

export default function Portal() {
  const { company } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <PortalFrame company={company} portal={portalPath(useParams())} pathname={pathname}>
      <Outlet />
    </PortalFrame>
  );
}

export function ErrorBoundary() {
  const root = useRouteLoaderData<typeof rootLoader>("root");
  return (
    <ErrorPage
      error={useRouteError()}
      company={root?.company.name}
      helpEmail={root?.company.helpEmail}
      reference={root?.reference}
    />
  );
}

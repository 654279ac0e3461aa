import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/server-runtime";
import type { ReactNode } from "react";
import { CustomerStyle } from "./components/customer-style.tsx";
import { ErrorPage } from "./components/error-page.tsx";
import { pageMeta } from "./components/page-meta.ts";
import { words } from "./components/words.en.ts";
import { accentFor } from "./lib/accent.ts";
import { surfaceOf } from "./lib/surface.ts";
import { getCompany } from "./staff/company.server.ts";
import staffStyles from "./styles/staff.css?url";

export async function loader({ context }: LoaderFunctionArgs) {
  const company = await getCompany(context.db);
  return {
    nonce: context.nonce,
    reference: context.nonce.slice(0, 8),
    company: { name: company.name, helpEmail: company.helpEmail, logoUrl: company.logoUrl },
    accent: accentFor(company.accent),
  };
}

/** For addresses that lead nowhere: every page has a title of its own. */
export const meta: MetaFunction = ({ error }) => {
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  return pageMeta(isMissing ? words.notFound.title : words.fault.title);
};

/** A document keeps the nonce, and with it the style, that it was sent with: whoever changes the brand loads it anew. */
export function shouldRevalidate() {
  return false;
}

/**
 * Two kinds of page share this document. Customer pages carry their whole style within and no
 * framework script; staff pages load the workbench's stylesheet and hydrate.
 */
export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const surface = surfaceOf(useMatches());
  return (
    <html lang="en" data-surface={surface}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {surface === "staff" ? <link rel="stylesheet" href={staffStyles} /> : null}
        <CustomerStyle nonce={root?.nonce} accent={root?.accent} whole={surface === "customer"} />
        <Links />
      </head>
      <body>
        {children}
        {surface === "staff" ? <Scripts nonce={root?.nonce} /> : null}
        {surface === "staff" ? <ScrollRestoration nonce={root?.nonce} /> : null}
      </body>
    </html>
  );
}

export const links: LinksFunction = () => [{ rel: "icon", href: "data:," }];

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const root = useRouteLoaderData<typeof loader>("root");
  return (
    <ErrorPage
      error={useRouteError()}
      company={root?.company.name}
      helpEmail={root?.company.helpEmail}
      reference={root?.reference}
    />
  );
}

import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { readEmail } from "../../lib/outbox.server.ts";
import { answering } from "../../lib/refused.ts";
import { EmailPage } from "../../staff/email-page.tsx";
import { pageTitle } from "../../staff/page-title.ts";
import { requireStaff } from "../../staff/session.server.ts";
import { words } from "../../staff/words.en.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.email.subject || words.outbox.title);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { member } = await answering(requireStaff(context, request));
  const { db, env } = context;
  return {
    email: await answering(readEmail(db, member, { id: params.id ?? "", secret: env.APP_SECRET })),
  };
}

export default function Email() {
  return <EmailPage email={useLoaderData<typeof loader>().email} />;
}

import { Link, useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { Empty } from "../../components/staff/empty.tsx";
import { PageHead } from "../../components/staff/page-head.tsx";
import { pageNumber } from "../../components/staff/page-number.ts";
import { listEmails } from "../../lib/outbox.server.ts";
import { answering } from "../../lib/refused.ts";
import { OutboxTable } from "../../staff/outbox-table.tsx";
import { pageTitle } from "../../staff/page-title.ts";
import { requireStaff } from "../../staff/session.server.ts";
import { words } from "../../staff/words.en.ts";

export const meta = () => pageTitle(words.outbox.title);

export async function loader({ context, request }: LoaderFunctionArgs) {
  await answering(requireStaff(context, request));
  const page = pageNumber(new URL(request.url).searchParams);
  return { page, ...(await listEmails(context.db, { page })) };
}

export default function Outbox() {
  const { page, emails, hasMore } = useLoaderData<typeof loader>();
  const { outbox } = words;
  return (
    <>
      <PageHead title={outbox.title} lead={outbox.lead} />
      {emails.length > 0 ? (
        <OutboxTable emails={emails} />
      ) : (
        <Empty title={outbox.emptyTitle} text={outbox.emptyText} />
      )}
      <nav aria-label={outbox.title} className="mt-3 flex justify-end gap-2">
        {page > 1 ? (
          <Link className="btn" rel="prev" to={`?page=${page - 1}`}>
            {outbox.newer}
          </Link>
        ) : null}
        {hasMore ? (
          <Link className="btn" rel="next" to={`?page=${page + 1}`}>
            {outbox.older}
          </Link>
        ) : null}
      </nav>
    </>
  );
}

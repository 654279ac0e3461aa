import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { readEmail } from "../../lib/outbox.server.ts";
import { answering } from "../../lib/refused.ts";
import { requireStaff } from "../../staff/session.server.ts";

/** An email as its reader sees it, for a frame of the outbox: nothing in it may run or be fetched. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { member } = await answering(requireStaff(context, request));
  const { db, env } = context;
  const { written } = await answering(
    readEmail(db, member, { id: params.id ?? "", secret: env.APP_SECRET }),
  );
  return new Response(withLinksOutside(written?.html ?? ""), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": policy,
    },
  });
}

/** Emails carry their style in attributes. Nothing runs, is sent, or comes from elsewhere. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** A link opens beside the outbox, not inside the frame. */
function withLinksOutside(html: string): string {
  return html.replace(/<head[^>]*>/, (head) => `${head}<base target="_blank">`);
}

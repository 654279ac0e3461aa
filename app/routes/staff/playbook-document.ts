import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { getEditorPage } from "../../playbook/editor-page.server.ts";
import { requireStaff } from "../../staff/session.server.ts";

/** GET: the document of a playbook as a file, as it was last saved. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await answering(requireStaff(context, request));
  const { saved } = await answering(getEditorPage(context.db, params.key ?? "", context.now));
  return new Response(`${JSON.stringify(saved, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${saved.key}.json"`,
      "cache-control": "no-store",
    },
  });
}

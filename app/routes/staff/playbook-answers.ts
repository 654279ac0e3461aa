import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { exportCustomers } from "../../facts/export.server.ts";
import { csvAnswer } from "../../lib/csv-answer.ts";
import { answering } from "../../lib/refused.ts";
import { requireStaff } from "../../staff/session.server.ts";

/** GET: what is known of every customer of a playbook, as a file. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const { name, rows } = await answering(exportCustomers(context.db, actor, params.key ?? ""));
  return csvAnswer(name, rows);
}

import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { exportAnswers } from "../../../facts/export.server.ts";
import { csvAnswer } from "../../../lib/csv-answer.ts";
import { answering } from "../../../lib/refused.ts";
import { requireStaff } from "../../../staff/session.server.ts";

/** GET: what is known of one customer, as a file. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const { name, rows } = await answering(exportAnswers(context.db, actor, params.id ?? ""));
  return csvAnswer(name, rows);
}

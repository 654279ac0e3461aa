import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { exportTable } from "../../../facts/export.server.ts";
import { csvAnswer } from "../../../lib/csv-answer.ts";
import { answering } from "../../../lib/refused.ts";
import { requireStaff } from "../../../staff/session.server.ts";

/** GET: the rows of a table, as a file. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { actor } = await answering(requireStaff(context, request));
  const at = { onboardingId: params.id ?? "", key: params.key ?? "" };
  const { name, rows } = await answering(exportTable(context.db, actor, at));
  return csvAnswer(name, rows);
}

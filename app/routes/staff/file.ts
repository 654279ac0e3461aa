import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { requireStaff } from "../../staff/session.server.ts";
import { getUpload } from "../../uploads/queries.server.ts";
import { downloadOf } from "../../uploads/serve-upload.server.ts";
import { uploadTools } from "../../uploads/upload-tools.server.ts";

/** A file that a customer handed in, to be saved. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await answering(requireStaff(context, request));
  const { db, store } = uploadTools(context);
  return answering(downloadOf(store, await answering(getUpload(db, params.file ?? ""))));
}

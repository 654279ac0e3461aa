import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { requireStaff } from "../../staff/session.server.ts";
import { getUpload } from "../../uploads/queries.server.ts";
import { previewOf } from "../../uploads/serve-upload.server.ts";
import { uploadTools } from "../../uploads/upload-tools.server.ts";

/** The small picture of a picture that a customer handed in. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  await answering(requireStaff(context, request));
  const { db, store } = uploadTools(context);
  return answering(previewOf(store, await answering(getUpload(db, params.file ?? ""))));
}

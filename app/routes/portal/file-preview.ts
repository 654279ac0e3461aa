import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { getUpload } from "../../uploads/queries.server.ts";
import { previewOf } from "../../uploads/serve-upload.server.ts";
import { uploadTools } from "../../uploads/upload-tools.server.ts";
import { requirePortal } from "./require-portal.ts";

/** The small picture of a picture of this customer. */
export async function loader(args: LoaderFunctionArgs) {
  const { onboarding } = await requirePortal(args);
  const { db, store } = uploadTools(args.context);
  const upload = await answering(getUpload(db, args.params.file ?? "", onboarding.id));
  return answering(previewOf(store, upload));
}

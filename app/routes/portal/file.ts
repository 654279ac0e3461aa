import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { getUpload } from "../../uploads/queries.server.ts";
import { downloadOf } from "../../uploads/serve-upload.server.ts";
import { uploadTools } from "../../uploads/upload-tools.server.ts";
import { requirePortal } from "./require-portal.ts";

/** A file of this customer, to be saved. */
export async function loader(args: LoaderFunctionArgs) {
  const { onboarding } = await requirePortal(args);
  const { db, store } = uploadTools(args.context);
  const upload = await answering(getUpload(db, args.params.file ?? "", onboarding.id));
  return answering(downloadOf(store, upload));
}

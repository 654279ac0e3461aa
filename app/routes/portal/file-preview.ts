import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { fileForCustomer } from "../../plan/files/file-for-customer.server.ts";
import { previewOf } from "../../uploads/serve-upload.server.ts";
import { uploadTools } from "../../uploads/upload-tools.server.ts";
import { requirePortal } from "./require-portal.ts";

/** The small picture of a picture of this customer. */
export async function loader(args: LoaderFunctionArgs) {
  const { onboarding, actor } = await requirePortal(args);
  const { db, store } = uploadTools(args.context);
  const asked = { onboardingId: onboarding.id, fileId: args.params.file ?? "" };
  const upload = await answering(fileForCustomer(db, actor, asked));
  return answering(previewOf(store, upload));
}

import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { answering } from "../../lib/refused.ts";
import { pictureOf } from "../../playbook/picture.server.ts";
import { getVersion } from "../../playbook/versions.server.ts";
import { requirePortal } from "./require-portal.ts";

/** A picture of the form that this customer is asked. */
export async function loader(args: LoaderFunctionArgs) {
  const { onboarding } = await requirePortal(args);
  const { document } = await getVersion(args.context.db, onboarding.playbook_version_id);
  return answering(pictureOf(document, args.params.question ?? ""));
}

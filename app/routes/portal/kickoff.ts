import { type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { journey } from "../../kickoff/journey.ts";
import { kickoffState } from "../../kickoff/queries.server.ts";
import { portalPath } from "./portal-path.ts";
import { requirePortal } from "./require-portal.ts";

/** Leads to where the customer left off: it follows from the answers, so any device knows. */
export async function loader(args: LoaderFunctionArgs) {
  const { onboarding } = await requirePortal(args);
  const { version, input, submission } = await kickoffState(args.context.db, onboarding);
  const page = submission ? "receipt" : journey(version.document, input).next;
  return redirect(`${portalPath(args.params)}/kickoff/${page}`);
}

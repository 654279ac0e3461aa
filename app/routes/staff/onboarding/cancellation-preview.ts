import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { previewCallingOff } from "../../../onboardings/calling-off/preview-calling-off.server.ts";
import { foreseeing } from "../../../staff/acting.server.ts";

/** POST says which tasks would go and which would stay. It changes nothing. */
export function action(args: ActionFunctionArgs) {
  const { db, now } = args.context;
  return foreseeing(args, () => previewCallingOff(db, now, args.params.id ?? ""));
}

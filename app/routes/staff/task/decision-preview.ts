import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { previewDecision } from "../../../plan/decision/preview-decision.server.ts";
import { foreseeing } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** POST says what would follow from a choice, or without one, from opening the decision again. It changes nothing. */
export function action(args: ActionFunctionArgs) {
  const { db, now } = args.context;
  return foreseeing(args, ({ fields: { choice } }) =>
    previewDecision(db, now, { ...taskIn(args), choice: choice || null }),
  );
}

import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { previewDate } from "../../../plan/preview-date.server.ts";
import { foreseeing } from "../../../staff/acting.server.ts";
import { taskIn } from "./task-in-address.ts";

/** POST says what would follow from another date; an empty one takes the date away. It changes nothing. */
export function action(args: ActionFunctionArgs) {
  const { db, now } = args.context;
  return foreseeing(args, ({ fields: { due } }) =>
    previewDate(db, now, { ...taskIn(args), due: due || null }),
  );
}

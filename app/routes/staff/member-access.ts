import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { readInput } from "../../lib/read-input.ts";
import { accessForm } from "../../staff/access-input.ts";
import { acting } from "../../staff/acting.server.ts";
import { changeStaff } from "../../staff/change-staff.server.ts";

/** PUT changes somebody's role, or whether they may come in. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  return acting(args, ({ by, fields }) =>
    changeStaff(context.db, by, { id: params.id ?? "", ...readInput(accessForm, fields) }),
  );
}

import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { Refusal, statusOf } from "../../../lib/errors.ts";
import { postedForm } from "../../../lib/posted-form.ts";
import { readInput } from "../../../lib/read-input.ts";
import { previewRedate } from "../../../plan/work/preview-redate.server.ts";
import { postedTasks, shiftInput } from "../../../plan/work/work-input.ts";
import { requireStaff } from "../../../staff/session.server.ts";

/** POST says what another date for some tasks would move. It changes nothing; the list is too long for an address. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { db, now } = context;
  try {
    await requireStaff(context, request);
    const { tasks, ...shift } = Object.fromEntries(await postedForm(request));
    const input = { tasks: readInput(postedTasks, tasks), shift: readInput(shiftInput, shift) };
    return { preview: await previewRedate(db, now, input), problem: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A whole response: of anything less, Remix drops the status where no page asks.
    return Response.json({ preview: null, problem: error.message }, { status: statusOf(error) });
  }
}

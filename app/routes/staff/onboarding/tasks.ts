import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { addTask } from "../../../plan/add-task.server.ts";
import { actingByMethod } from "../../../staff/acting.server.ts";

/** POST adds a task by hand. */
export function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const onboardingId = params.id ?? "";
  return actingByMethod(args, {
    POST: ({ by, fields: { title = "", phase = "", to = "", due, customerLine } }) =>
      addTask(context.db, by, { onboardingId, title, phase, to, due: due || null, customerLine }),
  });
}

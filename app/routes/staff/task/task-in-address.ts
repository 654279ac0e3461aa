import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import type { TaskRef } from "../../../plan/change-task.server.ts";

/** The task that an address names. */
export function taskIn({ params }: Pick<ActionFunctionArgs, "params">): TaskRef {
  return { onboardingId: params.id ?? "", taskId: params.task ?? "" };
}

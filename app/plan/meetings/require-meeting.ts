import { Refusal } from "../../lib/errors.ts";
import type { TaskChange } from "../change-task.server.ts";
import { requireWorker } from "../task-rules.ts";
import { words } from "./words.en.ts";

/**
 * Lets pass who may arrange and record the meeting of a task: staff who do its work. Customers
 * tell us in a note.
 * @throws Refusal not_found or not_allowed
 */
export function requireMeeting({ task, actor, onboarding }: TaskChange): void {
  if (task.work?.type !== "meeting") throw new Refusal("not_found", words.notAsked);
  if (actor.kind === "contact") throw new Refusal("not_allowed", words.notYours);
  requireWorker(actor, task, onboarding);
}

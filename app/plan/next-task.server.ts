import type { Database } from "../../db/client.ts";
import { isUuid } from "../lib/uuid.ts";
import { toDoNow } from "../onboardings/standing.ts";
import { listTasks } from "./tasks.server.ts";

/** The task that is to be done next: of those that can be worked on now, the one due first. */
export async function findNextTask(
  db: Database,
  onboardingId: string,
): Promise<{ readonly id: string; readonly title: string } | undefined> {
  const tasks = isUuid(onboardingId) ? await listTasks(db, onboardingId) : [];
  const [next] = toDoNow(tasks);
  return next && { id: next.id, title: next.title };
}

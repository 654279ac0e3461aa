import type { Database } from "../../db/client.ts";
import { isUuid } from "../lib/uuid.ts";
import { isReady } from "../onboardings/standing.ts";
import { listTasks } from "./tasks.server.ts";

/** The task that is to be done next: of those that can be worked on now, the one due first. */
export async function findNextTask(
  db: Database,
  onboardingId: string,
): Promise<{ readonly id: string; readonly title: string } | undefined> {
  const tasks = isUuid(onboardingId) ? await listTasks(db, onboardingId) : [];
  const [next] = tasks
    .filter((task) => task.status === "open" && isReady(task, tasks))
    .toSorted((a, b) => (a.due ?? "9999").localeCompare(b.due ?? "9999"));
  return next && { id: next.id, title: next.title };
}

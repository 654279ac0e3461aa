import type { Database } from "../../../db/client.ts";
import { readInput } from "../../lib/read-input.ts";
import type { By } from "../../onboardings/change.server.ts";
import type { TaskRef } from "../change-task.server.ts";
import { completeTask } from "../complete-task.server.ts";
import { reopenTask } from "../reopen-task.server.ts";
import { eachTask, type Outcomes } from "./each-task.server.ts";
import { tasksInput } from "./work-input.ts";

/** Completes many tasks, of whichever customers. @throws Refusal invalid */
export async function completeTasks(
  db: Database,
  by: By,
  tasks: readonly TaskRef[],
): Promise<Outcomes> {
  return eachTask(
    readInput(tasksInput, tasks),
    async (task) => (await completeTask(db, by, task)).changed,
  );
}

/** Opens many tasks again that were done. @throws Refusal invalid */
export async function reopenTasks(
  db: Database,
  by: By,
  tasks: readonly TaskRef[],
): Promise<Outcomes> {
  return eachTask(
    readInput(tasksInput, tasks),
    async (task) => (await reopenTask(db, by, task)).changed,
  );
}

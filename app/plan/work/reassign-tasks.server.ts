import type { Database } from "../../../db/client.ts";
import { readInput } from "../../lib/read-input.ts";
import type { By } from "../../onboardings/change.server.ts";
import { reassignTask } from "../reassign-task.server.ts";
import { eachTask, type Outcomes } from "./each-task.server.ts";
import { type Reassignment, reassignmentsInput } from "./work-input.ts";

/**
 * Gives many tasks to others. One that somebody else has given away since it was seen is left
 * alone. Those with `from` and `to` exchanged undo it.
 * @throws Refusal invalid
 */
export async function reassignTasks(
  db: Database,
  by: By,
  reassignments: readonly Reassignment[],
): Promise<Outcomes<Reassignment>> {
  return eachTask(readInput(reassignmentsInput, reassignments), async (reassignment) => {
    const { before } = await reassignTask(db, by, reassignment);
    return before.to !== reassignment.to;
  });
}

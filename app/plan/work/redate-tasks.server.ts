import type { Database } from "../../../db/client.ts";
import { readInput } from "../../lib/read-input.ts";
import type { By } from "../../onboardings/change.server.ts";
import { redateTask } from "../redate-task.server.ts";
import { eachTask, type Outcomes } from "./each-task.server.ts";
import { type Redate, redatesInput } from "./work-input.ts";

/**
 * Gives each of many tasks another date. One that somebody else has given another date since it
 * was seen is left alone. Those with `from` and `due` exchanged undo it.
 * @throws Refusal invalid
 */
export async function redateTasks(
  db: Database,
  by: By,
  redates: readonly Redate[],
): Promise<Outcomes<Redate>> {
  return eachTask(readInput(redatesInput, redates), async (redate) => {
    const { before } = await redateTask(db, by, redate);
    return before.due !== redate.due;
  });
}

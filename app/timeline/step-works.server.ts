import type { Database } from "../../db/client.ts";
import type { PortalReader } from "../customers/portal-reader.ts";
import { meetingsOf } from "../plan/meetings/queries.server.ts";
import type { Task } from "../plan/tasks.server.ts";
import { taskUploads } from "../uploads/queries.server.ts";
import { type StepWork, stepWork } from "./step-work.ts";

/**
 * What the steps of an onboarding ask for, by the id of the step.
 * @param withWhom who takes part in meetings, by the id of the step
 */
export async function stepWorks(
  db: Database,
  onboardingId: string,
  tasks: readonly Task[],
  reader: PortalReader,
  withWhom: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<Readonly<Record<string, StepWork>>> {
  const files = await taskUploads(db, onboardingId);
  const meetings = await meetingsOf(db, onboardingId);
  const found = tasks.flatMap((task) => {
    const known = {
      files: files.get(task.id) ?? [],
      meeting: meetings.get(task.id),
      withWhom: withWhom.get(task.id) ?? [],
    };
    const work = stepWork(task, known, reader);
    return work === undefined ? [] : [[task.id, work] as const];
  });
  return Object.fromEntries(found);
}

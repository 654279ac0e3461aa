import type { Selectable } from "kysely";
import type { Database } from "../../db/client.ts";
import type { Onboardings } from "../../db/types.ts";
import type { PortalReader } from "../customers/portal-reader.ts";
import { Refusal } from "../lib/errors.ts";
import type { Actor } from "../onboardings/actor.ts";
import { always } from "../plan/because.ts";
import { requireReader } from "../plan/task-rules.ts";
import { listTasks } from "../plan/tasks.server.ts";
import { nameForCustomer } from "./describe-to-customer.ts";
import type { FilesProblems } from "./files-problems.ts";
import type { FilesStep } from "./step-work.ts";
import { stepWorks } from "./step-works.server.ts";

/** The page of one step that asks for files. */
export type TaskView = {
  readonly id: string;
  readonly name: string;
  readonly because: string;
  readonly details: string;
  /** Whether anything can still be sent. */
  readonly isOpen: boolean;
  readonly files: FilesStep;
  readonly problems: FilesProblems;
};

/** The page of a step of the customer. @throws Refusal not_found for one that they do not see, or that asks for no files */
export async function taskView(
  db: Database,
  onboarding: Selectable<Onboardings>,
  asked: {
    readonly taskId: string;
    readonly actor: Actor;
    readonly reader: PortalReader;
    readonly problems: FilesProblems;
  },
): Promise<TaskView> {
  const task = (await listTasks(db, onboarding.id)).find(({ id }) => id === asked.taskId);
  if (!task) throw new Refusal("not_found", "There is no such task.");
  requireReader(asked.actor, task);
  const { [task.id]: files } = await stepWorks(db, onboarding.id, [task], asked.reader);
  if (files?.kind !== "files") throw new Refusal("not_found", "There is no such task.");
  return {
    id: task.id,
    name: nameForCustomer(task) ?? "",
    because: task.because.customer === always ? "" : task.because.customer,
    details: task.ownerRole === "customer" ? (task.details ?? "") : "",
    isOpen: task.ownerRole === "customer" && task.status === "open",
    files,
    problems: asked.problems,
  };
}

import { Refusal } from "../../lib/errors.ts";
import type { Actor } from "../../onboardings/actor.ts";
import { assigneeOf, type Holders } from "../holding.ts";
import { roleOf } from "../owners.ts";
import { isInCharge, type People, requireWorker } from "../task-rules.ts";
import type { Task } from "../tasks.server.ts";
import { askedFiles } from "./asked-files.ts";
import { words } from "./words.en.ts";

/** The member of staff whom the playbook names to look at the files of a task. */
export function reviewerOf({ work }: Pick<Task, "work">, holders: Holders): string | null {
  const holder = work?.type === "files" ? work.reviewedBy : undefined;
  if (holder === undefined) return null;
  return assigneeOf({ ownerRole: roleOf(holder), owner: holder }, holders);
}

/**
 * Lets pass who may say that the files of a task do: whoever the playbook names, and whoever is in
 * charge. Where it names nobody, whoever does the task says that all of them are there.
 * @throws Refusal not_allowed for anybody else
 */
export function requireReviewer(actor: Actor, task: Task, people: People, holders: Holders): void {
  const { reviewedBy } = askedFiles(task);
  if (reviewedBy === undefined) {
    requireWorker(actor, task, people);
    return;
  }
  if (actor.kind === "staff" && isInCharge(actor, people)) return;
  if (actor.kind === "staff" && reviewerOf(task, holders) === actor.id) return;
  throw new Refusal("not_allowed", words.notYours);
}

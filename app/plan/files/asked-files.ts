import { Refusal } from "../../lib/errors.ts";
import { fileKinds } from "../../uploads/file-formats.ts";
import type { FileRules } from "../../uploads/file-record.ts";
import type { PlannedWork } from "../planned-work.ts";
import type { Task } from "../tasks.server.ts";
import { words } from "./words.en.ts";

export type AskedFiles = Extract<PlannedWork, { type: "files" }>;

const mostBytes = 25_000_000;

/** What a task asks for in files. @throws Refusal not_found when it asks for none */
export function askedFiles({ work }: Pick<Task, "work">): AskedFiles {
  if (work?.type !== "files") throw new Refusal("not_found", words.notAsked);
  return work;
}

/** What may be handed in for it. */
export function rulesFor({ accept, max }: AskedFiles): FileRules {
  return { accept: accept ?? fileKinds, max, maxBytes: mostBytes };
}

/** How many files may still come. Where one is asked for, another takes its place. */
export function roomFor({ max }: AskedFiles, here: number): number {
  return max === 1 ? 1 : Math.max(0, max - here);
}

type Filed = Pick<Task, "work" | "status" | "receivedAt" | "filesSentBack">;

/** Whether files are here that somebody has to look at before they count. */
export function waitsForReview({ work, status, receivedAt, filesSentBack }: Filed): boolean {
  const isReviewed = work?.type === "files" && work.reviewedBy !== undefined;
  return isReviewed && status === "open" && receivedAt !== null && filesSentBack === null;
}

/** Whether what the customer has sent for a task of theirs is for us to look at now. */
export function isWithUs(task: Filed & Pick<Task, "ownerRole">): boolean {
  return task.ownerRole === "customer" && waitsForReview(task);
}

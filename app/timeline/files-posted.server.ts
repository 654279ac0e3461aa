import { Refusal } from "../lib/errors.ts";
import { filesIn } from "../lib/posted-files.server.ts";
import type { By } from "../onboardings/change.server.ts";
import type { TaskRef } from "../plan/change-task.server.ts";
import { acceptFiles } from "../plan/files/accept.server.ts";
import { receiveTaskFiles } from "../plan/files/receive.server.ts";
import { removeTaskFile } from "../plan/files/remove.server.ts";
import type { UploadTools } from "../uploads/upload-tools.server.ts";
import { type FilesProblems, noProblems } from "./files-problems.ts";
import { enoughButton, removeButton } from "./task-buttons.ts";

type Posted = TaskRef & { readonly form: FormData };
type Outcome = { readonly problems: FilesProblems; readonly finished: boolean };

/**
 * Does what the pressed button of a step's files says: sends some, takes one away, or says that
 * all are there.
 * @returns what was wrong with what was sent, and whether the step is done by it
 * @throws Refusal not_found, not_allowed or conflict
 */
export async function filesPosted(tools: UploadTools, by: By, posted: Posted): Promise<Outcome> {
  const { form, ...task } = posted;
  const fileId = textOf(form, removeButton);
  if (fileId !== "") {
    await removeTaskFile(tools.db, by, { ...task, fileId });
    return { problems: noProblems, finished: false };
  }
  if (textOf(form, enoughButton) !== "") {
    await acceptFiles(tools.db, by, task);
    return { problems: noProblems, finished: true };
  }
  return sent(tools, by, posted);
}

async function sent(tools: UploadTools, by: By, { form, ...task }: Posted): Promise<Outcome> {
  const files = filesIn(form, "files").map((file) => ({ name: file.name, content: file }));
  const typed = textOf(form, "validUntil");
  try {
    const input = { ...task, files, validUntil: typed || null };
    const { refused, finished } = await receiveTaskFiles(tools, by, input);
    return { problems: { files: refused, validUntil: { typed, problem: undefined } }, finished };
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "invalid")) throw error;
    return { problems: problemsOf(error, typed), finished: false };
  }
}

function problemsOf({ field, message }: Refusal, typed: string): FilesProblems {
  return field === "validUntil"
    ? { files: [], validUntil: { typed, problem: message } }
    : { files: [message], validUntil: { typed, problem: undefined } };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

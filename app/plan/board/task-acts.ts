import type { Act } from "../../components/staff/acts.tsx";
import type { TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import { words as checkWords } from "../checks/words.en.ts";
import { words as fileWords } from "../files/words.en.ts";
import { words as meetingWords } from "../meetings/words.en.ts";
import { words } from "../words.en.ts";

/** What can be done with a task, each with its way back. `at` is the address of the task. */
export function taskActs(task: TaskOnPage, at: string) {
  const { title } = task;
  const done = asked(at, "completion", "POST", words.completed(title));
  const reopened = asked(at, "completion", "DELETE", words.reopened(title));
  const unblocked = asked(at, "block", "DELETE", words.unblockedSaid(title));
  const restored = asked(at, "cancellation", "DELETE", words.restoredSaid(title));
  const blocked = (reason: string) =>
    asked(at, "block", "PUT", words.blockedSaid(title), { reason });
  const cancelled = (reason: string) =>
    asked(at, "cancellation", "PUT", words.cancelledSaid(title), { reason });
  const given = (to: string) => asked(at, "assignee", "PUT", words.reassigned(title), { to });
  const dated = (due: string) => asked(at, "due-date", "PUT", words.redated(title), { due });
  const lined = (text: string) => asked(at, "customer-line", "PUT", words.lineWritten, { text });
  const round = String(task.round);
  const worded = (field: "title" | "details", text: string) =>
    asked(at, "words", "PATCH", words.edited(title), { [field]: text });
  return {
    complete: { ...done, undo: reopened },
    reopen: { ...reopened, undo: done },
    block: (reason: string) => ({ ...blocked(reason), undo: unblocked }),
    unblock: { ...unblocked, undo: blocked(task.blockedReason ?? "") },
    cancel: (reason: string) => ({ ...cancelled(reason), undo: restored }),
    restore: restored,
    reassign: (to: string) => ({ ...given(to), undo: given(task.assigneeId ?? "customer") }),
    redate: (due: string) => ({ ...dated(due), undo: dated(task.due ?? "") }),
    writeLine: (text: string) => ({ ...lined(text), undo: lined(task.customerLine ?? "") }),
    edit: (field: "title" | "details", text: string) => ({
      ...worded(field, text),
      undo: worded(field, task[field] ?? ""),
    }),
    approve: asked(at, "approval", "POST", words.approved(title), { round }),
    sendBack: (reason: string) =>
      asked(at, "approval", "DELETE", words.sentBackSaid(title), { round, reason }),
    decide: (fields: FormData) => asked(at, "decision", "PUT", words.decided(title), fields),
    undecide: asked(at, "decision", "DELETE", words.undecided(title)),
    extendSeries: (fields: FormData) =>
      asked(at, "series", "POST", words.seriesExtended(title), fields),
    endSeries: asked(at, "series", "DELETE", words.seriesEnded(title)),
    completeWithoutParts: (withoutParts: string) => ({
      ...asked(at, "completion", "POST", words.completed(title), { withoutParts }),
      undo: reopened,
    }),
    ...filesActs(task, at),
    ...meetingActs(at),
    ...checksActs(at),
    addNote: (fields: FormData) => asked(at, "notes", "POST", words.noteSaid, fields),
  };
}

function filesActs({ files }: TaskOnPage, at: string) {
  const { said } = fileWords;
  const seen = files.map(({ id }) => id).join(",");
  return {
    uploadFiles: (fields: FormData) => asked(at, "files", "POST", said.received, fields),
    removeFile: (id: string) => asked(at, `files/${id}`, "DELETE", said.removed),
    acceptFiles: (validUntil: string) =>
      asked(at, "review", "POST", said.accepted, { validUntil, seen }),
    sendBackFiles: (reason: string) => asked(at, "review", "PUT", said.sentBack, { reason, seen }),
  };
}

function meetingActs(at: string) {
  const { said } = meetingWords;
  return {
    setMeeting: (fields: FormData) => asked(at, "meeting", "PUT", said.set, fields),
    leaveMeetingOpen: asked(at, "meeting", "DELETE", said.open),
    recordMeeting: (fields: FormData) => asked(at, "meeting", "POST", said.held, fields),
  };
}

function checksActs(at: string) {
  const { said } = checkWords;
  const confirmed = (key: string) => asked(at, `checks/${key}`, "PUT", said.confirmed);
  const withdrawn = (key: string) => asked(at, `checks/${key}`, "DELETE", said.withdrawn);
  return {
    confirmCheck: (key: string) => ({ ...confirmed(key), undo: withdrawn(key) }),
    withdrawCheck: (key: string) => ({ ...withdrawn(key), undo: confirmed(key) }),
  };
}

function asked(
  at: string,
  part: string,
  method: Act["method"],
  said: string,
  fields: Act["fields"] = {},
): Omit<Act, "undo"> {
  return { to: `${at}/${part}`, method, said, fields };
}

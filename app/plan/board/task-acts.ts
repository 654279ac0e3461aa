import type { Act } from "../../components/staff/acts.tsx";
import type { TaskOnPage } from "../../onboardings/page/tasks.server.ts";
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
    addNote: (fields: FormData) => asked(at, "notes", "POST", words.noteSaid, fields),
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

import type { Act } from "../../components/staff/acts.tsx";
import { useAct } from "../../components/staff/use-act.ts";
import type { TaskOnPage } from "../../onboardings/onboarding-page.server.ts";
import { words } from "../words.en.ts";
import { useBoard } from "./board-context.ts";

/** Everything that can be done with a task where it stands, each with its way back. */
export function useTaskActs(task: TaskOnPage, onDone?: () => void) {
  const { onboardingId } = useBoard();
  const { run, busy } = useAct(onDone);
  const { title } = task;
  const address = (part: string) => `/onboardings/${onboardingId}/tasks/${task.id}/${part}`;
  const put = (part: string, name: string, value: string, before: string, said: string, method: Act["method"] = "PUT") => {
    const act = (text: string) => ({ to: address(part), method, fields: { [name]: text }, said });
    run({ ...act(value), undo: act(before) });
  };
  const toggle = (part: string, on: boolean, said: readonly [on: string, off: string]) => {
    const to = address(part);
    const [yes, no] = [{ to, method: "POST", said: said[0] }, { to, method: "DELETE", said: said[1] }] as const;
    run(on ? { ...yes, undo: no } : { ...no, undo: yes });
  };
  return {
    busy,
    setDone: (done: boolean) => toggle("completion", done, [words.completed(title), words.reopened(title)]),
    edit: (field: "title" | "details", text: string) => put("words", field, text, task[field] ?? "", words.edited(title), "PATCH"),
    writeLine: (text: string) => put("customer-line", "text", text, task.customerLine ?? "", words.lineWritten),
    reassign: (to: string) => put("assignee", "to", to, task.assigneeId ?? "customer", words.reassigned(title)),
    redate: (due: string) => put("due-date", "due", due, task.due ?? "", words.redated(title)),
    block: (reason: string) =>
      run({
        to: address("block"),
        method: "PUT",
        fields: { reason },
        said: words.blockedSaid(title),
        undo: { to: address("block"), method: "DELETE", said: words.unblockedSaid(title) },
      }),
    unblock: () =>
      run({
        to: address("block"),
        method: "DELETE",
        said: words.unblockedSaid(title),
        undo: { to: address("block"), method: "PUT", fields: { reason: task.blockedReason ?? "" }, said: words.blockedSaid(title) },
      }),
    cancel: (reason: string) =>
      run({
        to: address("cancellation"),
        method: "PUT",
        fields: { reason },
        said: words.cancelledSaid(title),
        undo: { to: address("cancellation"), method: "DELETE", said: words.restoredSaid(title) },
      }),
    restore: () => run({ to: address("cancellation"), method: "DELETE", said: words.restoredSaid(title) }),
    addNote: (fields: FormData) => run({ to: address("notes"), method: "POST", fields, said: words.noteSaid }),
  };
}

export type TaskActs = ReturnType<typeof useTaskActs>;

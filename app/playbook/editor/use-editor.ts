import { useDeferredValue, useMemo, useState } from "react";
import { sameJson } from "../../lib/same-json.ts";
import { diagnose } from "../diagnose.ts";
import { questionsByKey } from "../questions.ts";
import type { Playbook, PlaybookTask } from "../schema.ts";

/** The parts of the editor; a phone shows one of them at a time. */
export const panes = ["tasks", "task", "tryIt"] as const;
export type Pane = (typeof panes)[number];

/** A playbook while it is edited: nothing is saved by any of this. */
export function useEditor(saved: Playbook) {
  const [playbook, setPlaybook] = useState(saved);
  const [chosen, setChosen] = useState<string | null>(saved.tasks[0]?.key ?? null);
  const [pane, setPane] = useState<Pane>("tasks");
  // Typing comes first; what follows from it is worked out a moment later.
  const settled = useDeferredValue(playbook);
  const problems = useMemo(() => diagnose(settled), [settled]);
  const questions = useMemo(() => questionsByKey(playbook), [playbook]);
  const isDirty = useMemo(() => !sameJson(playbook, saved), [playbook, saved]);
  const at = playbook.tasks.findIndex(({ key }) => key === chosen);
  const put = (tasks: readonly PlaybookTask[]) => setPlaybook({ ...playbook, tasks: [...tasks] });
  const show = (key: string | null, next: Pane) => {
    setChosen(key);
    setPane(next);
  };
  const remove = () => {
    show(null, "tasks");
    put(playbook.tasks.filter(({ key }) => key !== chosen));
  };
  return {
    playbook,
    setPlaybook,
    settled,
    problems,
    questions,
    isDirty,
    chosen,
    task: playbook.tasks[at],
    problemsOfTask: problems.filter(({ place }) => place[0] === "tasks" && place[1] === at),
    choose: (key: string) => show(key, "task"),
    pane,
    setPane,
    put,
    change: (task: PlaybookTask) => put(playbook.tasks.with(at, task)),
    move: (by: -1 | 1) => put(moved(playbook.tasks, at, by)),
    remove,
  };
}

/** Moves a task past its neighbour of the same phase. */
function moved(tasks: readonly PlaybookTask[], at: number, by: -1 | 1): readonly PlaybookTask[] {
  const task = tasks[at];
  const before = tasks.findLastIndex(({ phase }, index) => index < at && phase === task?.phase);
  const after = tasks.findIndex(({ phase }, index) => index > at && phase === task?.phase);
  const other = by < 0 ? before : after;
  const neighbour = tasks[other];
  return task && neighbour ? tasks.with(at, neighbour).with(other, task) : tasks;
}

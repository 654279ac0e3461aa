import { useDeferredValue, useMemo, useState } from "react";
import { Problem } from "../../components/staff/problem.tsx";
import { sameJson } from "../../lib/same-json.ts";
import type { WorkingCalendar } from "../../lib/working-calendar.ts";
import { diagnose } from "../diagnose.ts";
import { questionsByKey } from "../questions.ts";
import type { Playbook, PlaybookTask } from "../schema.ts";
import { EditorHead } from "./editor-head.tsx";
import { OtherProblems } from "./problems.tsx";
import { TaskEditor } from "./task-editor.tsx";
import { TaskList } from "./task-list.tsx";
import { TryIt } from "./try-it.tsx";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { useInBrowser } from "./use-in-browser.ts";
import { words } from "./words.en.ts";

export type PlaybookEditorProps = {
  readonly saved: Playbook;
  /** The revision of the draft that is shown; null while there is none. */
  readonly revision: number | null;
  readonly published: { readonly version: number; readonly document: Playbook } | null;
  readonly mayEdit: boolean;
  readonly today: string;
  readonly calendar: WorkingCalendar;
};

const panes = ["tasks", "task", "tryIt"] as const;
type Pane = (typeof panes)[number];

/** A playbook's mapping: which answers lead to which tasks. Three parts beside each other; one at a time on a phone. */
export function PlaybookEditor(props: PlaybookEditorProps) {
  const { saved, mayEdit, today, calendar } = props;
  const [playbook, setPlaybook] = useState(saved);
  const [chosen, setChosen] = useState<string | null>(null);
  const [pane, setPane] = useState<Pane>("tasks");
  const settled = useDeferredValue(playbook);
  const problems = useMemo(() => diagnose(settled), [settled]);
  const questions = useMemo(() => questionsByKey(playbook), [playbook]);
  const isDirty = useMemo(() => !sameJson(playbook, saved), [playbook, saved]);
  const inBrowser = useInBrowser();
  useLeaveGuard(isDirty);
  const choose = (key: string) => (setChosen(key), setPane("task"));
  const at = playbook.tasks.findIndex(({ key }) => key === chosen);
  const task = playbook.tasks[at];
  const put = (tasks: readonly PlaybookTask[]) => setPlaybook({ ...playbook, tasks: [...tasks] });
  return (
    <>
      <EditorHead {...props} playbook={playbook} isDirty={isDirty} problems={problems} onLoad={setPlaybook} />
      {mayEdit ? null : <Problem text={words.editor.readOnly} />}
      <PaneTabs pane={pane} onChange={setPane} />
      <div className="grid items-start gap-4 xl:grid-cols-[260px_minmax(0,1fr)_340px]">
        <div className={shownFor(pane, "tasks")}>
          <TaskList playbook={playbook} problems={problems} chosen={chosen} mayEdit={mayEdit} onChoose={choose} onChange={put} />
          <OtherProblems playbook={settled} problems={problems} />
        </div>
        <fieldset disabled={!mayEdit} className={`min-w-0 ${shownFor(pane, "task")}`}>
          {task ? (
            <TaskEditor
              key={task.key}
              task={task}
              playbook={playbook}
              questions={questions}
              problems={problems.filter(({ place }) => place[0] === "tasks" && place[1] === at)}
              onChange={(changed) => put(playbook.tasks.with(at, changed))}
              onMove={(by) => put(moved(playbook.tasks, at, by))}
              onRemove={() => (setChosen(null), setPane("tasks"), put(playbook.tasks.filter(({ key }) => key !== task.key)))}
            />
          ) : (
            <p className="card px-6 py-10 text-center text-quiet">{words.editor.noTask}</p>
          )}
        </fieldset>
        <div className={shownFor(pane, "tryIt")}>
          {inBrowser ? <TryIt playbook={settled} chosen={chosen} today={today} calendar={calendar} onChoose={choose} /> : null}
        </div>
      </div>
    </>
  );
}

function shownFor(pane: Pane, own: Pane): string {
  return pane === own ? "" : "max-xl:hidden";
}

function PaneTabs({ pane, onChange }: { readonly pane: Pane; readonly onChange: (pane: Pane) => void }) {
  return (
    <div role="group" aria-label={words.editor.panesLabel} className="mb-3 flex gap-2 xl:hidden">
      {panes.map((name) => (
        <button key={name} type="button" className="chip" aria-pressed={pane === name} aria-current={pane === name ? "true" : undefined} onClick={() => onChange(name)}>
          {words.editor.panes[name]}
        </button>
      ))}
    </div>
  );
}

/** Moves a task past its neighbour of the same phase. */
function moved(tasks: readonly PlaybookTask[], at: number, by: -1 | 1): readonly PlaybookTask[] {
  const task = tasks[at];
  const before = tasks.findLastIndex(({ phase }, index) => index < at && phase === task?.phase);
  const after = tasks.findIndex(({ phase }, index) => index > at && phase === task?.phase);
  const neighbour = tasks[by < 0 ? before : after];
  if (!task || !neighbour) return tasks;
  return tasks.with(at, neighbour).with(by < 0 ? before : after, task);
}

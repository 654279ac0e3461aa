import { Problem } from "../../components/staff/problem.tsx";
import { EditorHead } from "./editor-head.tsx";
import type { PlaybookEditorProps } from "./editor-props.ts";
import { PaneTabs } from "./pane-tabs.tsx";
import { OtherProblems } from "./problems.tsx";
import { TaskEditor } from "./task-editor.tsx";
import { TaskList } from "./task-list.tsx";
import { TrackList } from "./track-list.tsx";
import { TryIt } from "./try-it.tsx";
import { type Pane, useEditor } from "./use-editor.ts";
import { useInBrowser } from "./use-in-browser.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { words } from "./words.en.ts";

/** A playbook's mapping: which answers lead to which tasks. Three parts beside each other; one at a time on a phone. */
export function PlaybookEditor(props: PlaybookEditorProps) {
  const { mayEdit, today, calendar } = props;
  const editor = useEditor(props.saved);
  const { playbook, settled, problems, task, chosen, choose, pane } = editor;
  const inBrowser = useInBrowser();
  useLeaveGuard(editor.isDirty);
  return (
    <>
      <EditorHead
        {...props}
        playbook={playbook}
        isDirty={editor.isDirty}
        problems={problems}
        onLoad={editor.setPlaybook}
      />
      {mayEdit ? null : <Problem text={words.editor.readOnly} />}
      <PaneTabs pane={pane} onChange={editor.setPane} />
      <div className="grid items-start gap-4 xl:grid-cols-[260px_minmax(0,1fr)_340px]">
        <div className={shownFor(pane, "tasks")}>
          <TaskList
            playbook={playbook}
            problems={problems}
            chosen={chosen}
            mayEdit={mayEdit}
            onChoose={choose}
            onChange={editor.put}
          />
          <TrackList playbook={settled} />
          <OtherProblems playbook={settled} problems={problems} />
        </div>
        <fieldset disabled={!mayEdit} className={`min-w-0 ${shownFor(pane, "task")}`}>
          {task ? (
            <TaskEditor
              key={task.key}
              {...editor}
              task={task}
              problems={editor.problemsOfTask}
              onChange={editor.change}
              onMove={editor.move}
              onRemove={editor.remove}
            />
          ) : (
            <p className="card px-6 py-10 text-center text-quiet">{words.editor.noTask}</p>
          )}
        </fieldset>
        <div className={shownFor(pane, "tryIt")}>
          {inBrowser ? (
            <TryIt
              playbook={settled}
              chosen={chosen}
              today={today}
              calendar={calendar}
              onChoose={choose}
            />
          ) : null}
        </div>
      </div>
    </>
  );
}

function shownFor(pane: Pane, own: Pane): string {
  return pane === own ? "" : "max-xl:hidden";
}

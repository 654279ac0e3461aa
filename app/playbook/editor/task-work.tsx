import { SelectField } from "../../components/staff/field.tsx";
import { AfterEditor } from "./after-editor.tsx";
import { DueEditor } from "./due-editor.tsx";
import { ownerInWords, rolesOf } from "./owner-words.ts";
import { Problems } from "./problems.tsx";
import type { TaskEditorProps } from "./task-editor-props.ts";
import type { TaskTexts } from "./task-text.tsx";
import { words } from "./words.en.ts";

const { task: said } = words;

type TaskWorkProps = Pick<TaskEditorProps, "task" | "playbook" | "questions" | "onChange"> &
  Pick<TaskTexts, "problemsOf">;

/** Whose task it is, where it stands in the plan, when it is due, and what comes before it. */
export function TaskWork(props: TaskWorkProps) {
  const { task, playbook, questions, onChange, problemsOf } = props;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <OwnerField {...props} />
      <PhaseField {...props} />
      <div className="grid gap-3 sm:col-span-2">
        <DueEditor
          task={task}
          about={{ playbook, questions }}
          onChange={(due) => onChange({ ...task, due })}
        />
        <AfterEditor
          task={task}
          playbook={playbook}
          onChange={(after) => onChange({ ...task, after: [...after] })}
        />
        <Problems problems={problemsOf("owner", "phase", "due", "after")} />
      </div>
    </div>
  );
}

/** An owner that is no role, or one that is gone, is written in the file, and stays until another is chosen. */
function OwnerField({ task, playbook, onChange }: TaskWorkProps) {
  const roles = rolesOf(playbook);
  const own = roles.find(({ key }) => key === task.owner);
  return (
    <SelectField
      id="task-owner"
      label={said.owner}
      value={own?.key ?? ""}
      onChange={({ currentTarget }) => onChange({ ...task, owner: currentTarget.value })}
    >
      {own ? null : (
        <option value="" disabled>
          {ownerInWords(task.owner, playbook)}
        </option>
      )}
      {roles.map(({ key, title }) => (
        <option key={key} value={key}>
          {title}
        </option>
      ))}
    </SelectField>
  );
}

function PhaseField({ task, playbook, onChange }: TaskWorkProps) {
  return (
    <SelectField
      id="task-phase"
      label={said.phase}
      value={task.phase}
      onChange={({ currentTarget }) => onChange({ ...task, phase: currentTarget.value })}
    >
      {playbook.phases.map(({ key, title }) => (
        <option key={key} value={key}>
          {title}
        </option>
      ))}
    </SelectField>
  );
}

import { SelectField } from "../../components/staff/field.tsx";
import type { Owner } from "../schema.ts";
import { builtInRoles } from "../task-schema.ts";
import { AfterEditor } from "./after-editor.tsx";
import { DueEditor } from "./due-editor.tsx";
import { Problems } from "./problems.tsx";
import type { TaskEditorProps } from "./task-editor-props.ts";
import type { TaskTexts } from "./task-text.tsx";
import { words } from "./words.en.ts";

const { task: said } = words;

type TaskWorkProps = Pick<TaskEditorProps, "task" | "playbook" | "onChange"> &
  Pick<TaskTexts, "problemsOf">;

/** Whose task it is, where it stands in the plan, when it is due, and what comes before it. */
export function TaskWork(props: TaskWorkProps) {
  const { task, playbook, onChange, problemsOf } = props;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <OwnerField {...props} />
      <PhaseField {...props} />
      <div className="grid gap-3 sm:col-span-2">
        <DueEditor
          task={task}
          tasks={playbook.tasks}
          onChange={(due) => onChange({ ...task, due })}
        />
        <AfterEditor
          task={task}
          tasks={playbook.tasks}
          onChange={(after) => onChange({ ...task, after: [...after] })}
        />
        <Problems problems={problemsOf("owner", "phase", "due", "after")} />
      </div>
    </div>
  );
}

function OwnerField({ task, playbook, onChange }: TaskWorkProps) {
  return (
    <SelectField
      id="task-owner"
      label={said.owner}
      value={typeof task.owner === "string" ? task.owner : ""}
      onChange={({ currentTarget }) => onChange({ ...task, owner: currentTarget.value })}
    >
      {typeof task.owner === "string" ? null : (
        <option value="" disabled>
          {namedOwner(task.owner)}
        </option>
      )}
      {builtInRoles.map((role) => (
        <option key={role} value={role}>
          {said.roles[role]}
        </option>
      ))}
      {playbook.roles.map(({ key, title }) => (
        <option key={key} value={key}>
          {title}
        </option>
      ))}
    </SelectField>
  );
}

/** An owner that is no role is written in the file, and stays until another is chosen. */
function namedOwner(owner: Exclude<Owner, string>): string {
  if ("contact" in owner) return said.contact(owner.contact);
  if ("answer" in owner) return said.namedIn(owner.answer);
  return typeof owner.staff === "string" ? owner.staff : said.namedIn(owner.staff.answer);
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

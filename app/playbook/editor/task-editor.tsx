import { Button } from "../../components/staff/button.tsx";
import { CheckField, SelectField, TextField } from "../../components/staff/field.tsx";
import type { Diagnosis } from "../diagnosis.ts";
import type { QuestionsByKey } from "../questions.ts";
import { builtInRoles, type Playbook, type PlaybookTask } from "../schema.ts";
import { AfterEditor } from "./after-editor.tsx";
import { ConditionBuilder } from "./condition-builder.tsx";
import { DueEditor } from "./due-editor.tsx";
import { Problems } from "./problems.tsx";
import { TaskText } from "./task-text.tsx";
import { words } from "./words.en.ts";

const { task: said } = words;

export type TaskEditorProps = {
  readonly task: PlaybookTask;
  readonly playbook: Playbook;
  readonly questions: QuestionsByKey;
  readonly problems: readonly Diagnosis[];
  readonly onChange: (task: PlaybookTask) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** One task of the playbook: what it says, when it happens, whose it is and when it is due. */
export function TaskEditor({ task, playbook, questions, problems, onChange, onMove, onRemove }: TaskEditorProps) {
  const about = (...fields: readonly string[]) => problems.filter(({ place }) => fields.includes(String(place[2])));
  const named = ["title", "details", "customerLine", "because", "milestone", "when", "due", "after", "owner", "phase"];
  const rest = problems.filter(({ place }) => !named.includes(String(place[2])));
  const set = (change: Partial<PlaybookTask>) => onChange({ ...task, ...change });
  const text = { task, questions, onChange, problemsOf: about };
  return (
    <div className="card divide-y divide-line [&>*]:p-4">
      <div className="grid gap-3">
        <Problems problems={rest} />
        <TaskText {...text} field="title" label={said.title} required />
        <TaskText {...text} field="details" label={said.details} hint={said.detailsHint} long />
      </div>
      <section>
        <h2 className="mb-2">{said.rule}</h2>
        <ConditionBuilder condition={task.when} questions={questions} onChange={(when) => set({ when })} />
        <Problems problems={about("when")} />
        {task.when === undefined ? null : <div className="mt-3"><TaskText {...text} field="because" label={said.because} hint={said.becauseHint} /></div>}
      </section>
      <div className="grid gap-3 sm:grid-cols-2">
        <OwnerField task={task} playbook={playbook} onChange={onChange} />
        <SelectField id="task-phase" label={said.phase} value={task.phase} onChange={({ currentTarget }) => set({ phase: currentTarget.value })}>
          {playbook.phases.map(({ key, title }) => <option key={key} value={key}>{title}</option>)}
        </SelectField>
        <div className="sm:col-span-2"><DueEditor task={task} tasks={playbook.tasks} onChange={(due) => set({ due })} /></div>
        <div className="sm:col-span-2"><AfterEditor task={task} tasks={playbook.tasks} onChange={(after) => set({ after: [...after] })} /></div>
        <div className="sm:col-span-2"><Problems problems={about("owner", "phase", "due", "after")} /></div>
      </div>
      <div className="grid gap-3">
        {task.owner === "customer" ? <MinutesField task={task} onChange={onChange} /> : <TaskText {...text} field="customerLine" label={said.customerLine} hint={said.customerLineHint} />}
        <TaskText {...text} field="milestone" label={said.milestone} hint={said.milestoneHint} />
        <CheckField label={said.humanOnly} checked={task.humanOnly} onChange={({ currentTarget }) => set({ humanOnly: currentTarget.checked })} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <code className="mr-auto text-sm text-quiet">{task.key}</code>
        <Button type="button" onClick={() => onMove(-1)}>{said.up}</Button>
        <Button type="button" onClick={() => onMove(1)}>{said.down}</Button>
        <Button type="button" tone="danger" onClick={onRemove}>{said.remove}</Button>
      </div>
    </div>
  );
}

type PartProps = Pick<TaskEditorProps, "task" | "onChange">;

function OwnerField({ task, playbook, onChange }: PartProps & { readonly playbook: Playbook }) {
  return (
    <SelectField id="task-owner" label={said.owner} value={task.owner} onChange={({ currentTarget }) => onChange({ ...task, owner: currentTarget.value })}>
      {builtInRoles.map((role) => <option key={role} value={role}>{said.roles[role]}</option>)}
      {playbook.roles.map(({ key, title }) => <option key={key} value={key}>{title}</option>)}
    </SelectField>
  );
}

function MinutesField({ task, onChange }: PartProps) {
  const set = (text: string) => {
    const minutes = Number(text);
    onChange({ ...task, minutes: minutes > 0 ? minutes : undefined });
  };
  return (
    <TextField id="task-minutes" label={said.minutes} type="number" min={1} max={600} className="max-w-24" optional defaultValue={task.minutes} onChange={({ currentTarget }) => set(currentTarget.value)} />
  );
}

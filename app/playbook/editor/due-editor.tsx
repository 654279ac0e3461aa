import { CheckField } from "../../components/staff/field.tsx";
import { type Anchor, type Due, momentNames, type PlaybookTask } from "../schema.ts";
import { words } from "./words.en.ts";

const { task: said } = words;

type DueEditorProps = {
  readonly task: PlaybookTask;
  readonly tasks: readonly PlaybookTask[];
  readonly onChange: (due: Due | undefined) => void;
};

const usual: Due = { offset: 2, unit: "working_days", anchor: "kickoff" };

/** When a task is due: so many days before or after a moment, or after another task. */
export function DueEditor({ task, tasks, onChange }: DueEditorProps) {
  const { due } = task;
  return (
    <fieldset>
      <legend className="font-medium">{said.due}</legend>
      <CheckField
        label={said.hasDue}
        checked={due !== undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? usual : undefined)}
      />
      {due ? (
        <DueFields
          due={due}
          others={tasks.filter(({ key }) => key !== task.key)}
          onChange={onChange}
        />
      ) : null}
    </fieldset>
  );
}

type DueFieldsProps = {
  readonly due: Due;
  readonly others: readonly PlaybookTask[];
  readonly onChange: (due: Due) => void;
};

function DueFields({ due, others, onChange }: DueFieldsProps) {
  const side = due.offset < 0 ? -1 : 1;
  const amount = Math.abs(due.offset);
  const count = (text: string) => {
    const days = Math.trunc(Number(text));
    if (text !== "" && days >= 0 && days <= 365)
      onChange({ ...due, offset: days === 0 ? 0 : side * days });
  };
  return (
    <div className="mt-1 flex flex-wrap gap-2">
      <input
        type="number"
        min={0}
        max={365}
        className="input w-20"
        aria-label={said.offset}
        defaultValue={amount}
        onChange={({ currentTarget }) => count(currentTarget.value)}
      />
      <select
        className="input w-auto"
        aria-label={said.unit}
        value={due.unit}
        onChange={({ currentTarget }) =>
          onChange({ ...due, unit: currentTarget.value === "days" ? "days" : "working_days" })
        }
      >
        <option value="working_days">{said.units.working_days}</option>
        <option value="days">{said.units.days}</option>
      </select>
      <select
        className="input w-auto"
        aria-label={said.side}
        value={side}
        onChange={({ currentTarget }) =>
          onChange({ ...due, offset: amount * Number(currentTarget.value) })
        }
      >
        <option value={1}>{said.after}</option>
        <option value={-1}>{said.before}</option>
      </select>
      <AnchorSelect due={due} others={others} onChange={onChange} />
    </div>
  );
}

function AnchorSelect({ due, others, onChange }: DueFieldsProps) {
  return (
    <select
      className="input min-w-0 flex-1"
      aria-label={said.anchor}
      value={nameOf(due.anchor)}
      onChange={({ currentTarget }) =>
        onChange({ ...due, anchor: anchorNamed(currentTarget.value) })
      }
    >
      {momentNames.map((name) => (
        <option key={name} value={name}>
          {said.anchors[name]}
        </option>
      ))}
      {others.map(({ key, title }) => (
        <option key={key} value={`task:${key}`}>
          {said.taskDone(title)}
        </option>
      ))}
    </select>
  );
}

function nameOf(anchor: Anchor): string {
  return typeof anchor === "object" ? `task:${anchor.task}` : anchor;
}

function anchorNamed(name: string): Anchor {
  return momentNames.find((moment) => moment === name) ?? { task: name.replace(/^task:/, "") };
}

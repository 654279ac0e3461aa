import { CheckField } from "../../components/staff/field.tsx";
import { dueUnits, isHours, momentNames } from "../due-schema.ts";
import type { Anchor, Due, PlaybookTask } from "../schema.ts";
import { type About, anchorInWords } from "./task-in-words.ts";
import { words } from "./words.en.ts";

const { task: said } = words;

type DueEditorProps = {
  readonly task: PlaybookTask;
  readonly about: About;
  readonly onChange: (due: Due | undefined) => void;
};

const usual: Due = { offset: 2, unit: "working_days", anchor: "kickoff" };

/** When a task is due: so many days before or after a moment, or after another task. */
export function DueEditor({ task, about, onChange }: DueEditorProps) {
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
          about={about}
          others={about.playbook.tasks.filter(({ key }) => key !== task.key)}
          onChange={onChange}
        />
      ) : null}
    </fieldset>
  );
}

type DueFieldsProps = {
  readonly due: Due;
  readonly about: About;
  readonly others: readonly PlaybookTask[];
  readonly onChange: (due: Due) => void;
};

function DueFields({ due, about, others, onChange }: DueFieldsProps) {
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
        onChange={({ currentTarget }) => onChange(inUnit(due, currentTarget.value))}
      >
        {dueUnits.map((unit) => (
          <option key={unit} value={unit}>
            {said.units[unit]}
          </option>
        ))}
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
      <AnchorSelect due={due} about={about} others={others} onChange={onChange} />
    </div>
  );
}

/** In another unit. What is due in hours has a time already. */
function inUnit({ time, zone, ...due }: Due, name: string): Due {
  const unit = dueUnits.find((one) => one === name) ?? due.unit;
  return isHours(unit) || time === undefined ? { ...due, unit } : { ...due, unit, time, zone };
}

function AnchorSelect({ due, about, others, onChange }: DueFieldsProps) {
  const usual: Anchor[] = [
    ...momentNames,
    "next",
    ...others.map(({ key }): Anchor => ({ task: key })),
  ];
  const current = JSON.stringify(due.anchor);
  const isUsual = usual.some((anchor) => JSON.stringify(anchor) === current);
  const anchors = isUsual ? usual : [due.anchor, ...usual];
  const choose = (name: string) => {
    const anchor = anchors.find((one) => JSON.stringify(one) === name);
    if (anchor !== undefined) onChange({ ...due, anchor });
  };
  return (
    <select
      className="input min-w-0 flex-[1_1_180px]"
      aria-label={said.anchor}
      value={current}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {anchors.map((anchor) => (
        <option key={JSON.stringify(anchor)} value={JSON.stringify(anchor)}>
          {anchorInWords(anchor, about)}
        </option>
      ))}
    </select>
  );
}

import { CheckField, TextField } from "../../components/staff/field.tsx";
import { isCustomers } from "../owner-side.ts";
import { TaskText, type TaskTexts } from "./task-text.tsx";
import { words } from "./words.en.ts";

const { task: said } = words;

/** What the customer sees of a task, and whether only a person may complete it. */
export function TaskForCustomer(texts: TaskTexts) {
  const { task, onChange } = texts;
  return (
    <div className="grid gap-3">
      {isCustomers(task.owner) ? (
        <MinutesField {...texts} />
      ) : (
        <TaskText
          {...texts}
          field="customerLine"
          label={said.customerLine}
          hint={said.customerLineHint}
        />
      )}
      <TaskText {...texts} field="milestone" label={said.milestone} hint={said.milestoneHint} />
      <CheckField
        label={said.humanOnly}
        checked={task.humanOnly}
        onChange={({ currentTarget }) => onChange({ ...task, humanOnly: currentTarget.checked })}
      />
    </div>
  );
}

function MinutesField({ task, onChange }: TaskTexts) {
  const set = (text: string) => {
    const minutes = Number(text);
    onChange({ ...task, minutes: minutes > 0 ? minutes : undefined });
  };
  return (
    <TextField
      id="task-minutes"
      label={said.minutes}
      type="number"
      min={1}
      max={600}
      className="max-w-24"
      optional
      defaultValue={task.minutes}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}

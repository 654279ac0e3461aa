import { Button } from "../../components/staff/button.tsx";
import type { PlaybookTask } from "../schema.ts";
import { words } from "./words.en.ts";

const { task: said } = words;

type AfterEditorProps = {
  readonly task: PlaybookTask;
  readonly tasks: readonly PlaybookTask[];
  readonly onChange: (after: readonly string[]) => void;
};

/** The tasks that must be done before this one. */
export function AfterEditor({ task, tasks, onChange }: AfterEditorProps) {
  const titles = new Map(tasks.map(({ key, title }) => [key, title]));
  const others = tasks.filter(({ key }) => key !== task.key && !task.after.includes(key));
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{said.afterTasks}</legend>
      <ul>
        {task.after.map((key) => (
          <li key={key} className="flex items-center gap-1">
            <span className="min-w-0 flex-1 truncate">{titles.get(key) ?? key}</span>
            <Button
              type="button"
              tone="quiet"
              aria-label={said.removeAfter(titles.get(key) ?? key)}
              onClick={() => onChange(task.after.filter((one) => one !== key))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <select
        className="input"
        aria-label={said.addAfter}
        value=""
        onChange={({ currentTarget }) => onChange([...task.after, currentTarget.value])}
      >
        <option value="">{said.addAfter}</option>
        {others.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

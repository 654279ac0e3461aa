import { Button } from "../../components/staff/button.tsx";
import { earlierOf } from "../placed-tasks.ts";
import type { After, PlaybookTask } from "../schema.ts";
import { words } from "./words.en.ts";

const { task: said } = words;

type AfterEditorProps = {
  readonly task: PlaybookTask;
  readonly tasks: readonly PlaybookTask[];
  readonly onChange: (after: readonly After[]) => void;
};

/** The tasks that must be done before this one. */
export function AfterEditor({ task, tasks, onChange }: AfterEditorProps) {
  const titles = new Map(tasks.map(({ key, title }) => [key, title]));
  const earlier = earlierOf(task);
  const taken = new Set([task.key, ...earlier.map((one) => one.task)]);
  const others = tasks.filter(({ key }) => !taken.has(key));
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{said.afterTasks}</legend>
      <ul>
        {earlier.map(({ task: key, lag }) => (
          <li key={key} className="flex items-center gap-1">
            <span className="min-w-0 flex-1 truncate">
              {titles.get(key) ?? key}
              {lag ? said.lag(lag.amount, said.units[lag.unit]) : null}
            </span>
            <Button
              type="button"
              tone="quiet"
              aria-label={said.removeAfter(titles.get(key) ?? key)}
              onClick={() => onChange(task.after.filter((_, at) => earlier[at]?.task !== key))}
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

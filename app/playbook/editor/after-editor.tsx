import { Button } from "../../components/staff/button.tsx";
import { earlierOf } from "../placed-tasks.ts";
import type { After, Playbook, PlaybookTask } from "../schema.ts";
import { LagFields } from "./lag-fields.tsx";
import { titleOf } from "./task-in-words.ts";
import { words } from "./words.en.ts";

const { task: said } = words;

type AfterEditorProps = {
  readonly task: PlaybookTask;
  readonly playbook: Playbook;
  readonly onChange: (after: readonly After[]) => void;
};

/** The tasks that must be done before this one, and how long before. */
export function AfterEditor({ task, playbook, onChange }: AfterEditorProps) {
  const earlier = earlierOf(task);
  const taken = new Set([task.key, ...earlier.map((one) => one.task)]);
  const others = [
    ...playbook.tasks.map(({ key }) => key),
    ...playbook.tracks.map(({ key }) => key),
  ].filter((key) => !taken.has(key));
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{said.afterTasks}</legend>
      <ul className="mb-1 grid gap-1">
        {earlier.map((one, at) => (
          <li key={one.task} className="flex flex-wrap items-center gap-2">
            <span className="min-w-0 flex-[1_1_160px]">{titleOf(one.task, { playbook })}</span>
            <LagFields
              title={titleOf(one.task, { playbook })}
              lag={one.lag}
              onChange={(lag) =>
                onChange(
                  task.after.with(at, lag === undefined ? one.task : { task: one.task, lag }),
                )
              }
            />
            <Button
              type="button"
              tone="quiet"
              aria-label={said.removeAfter(titleOf(one.task, { playbook }))}
              onClick={() => onChange(task.after.filter((_, place) => place !== at))}
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
        {others.map((key) => (
          <option key={key} value={key}>
            {titleOf(key, { playbook })}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

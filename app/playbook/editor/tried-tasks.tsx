import { ShortDate } from "../../components/staff/moment.tsx";
import type { PlannedTask } from "../../plan/planned-task.ts";
import type { Playbook } from "../schema.ts";
import { builtInRoles } from "../task-schema.ts";
import { words } from "./words.en.ts";

const { tryIt: said } = words;

type TriedTasksProps = {
  readonly tasks: readonly PlannedTask[];
  readonly playbook: Playbook;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
};

/** The tasks that the answers lead to, each with its "because". */
export function TriedTasks({ tasks, playbook, chosen, onChoose }: TriedTasksProps) {
  return (
    <div className="p-4 xl:flex-1 xl:overflow-y-auto">
      <h3 className="mb-2" aria-live="polite">
        {said.result(tasks.length, playbook.tasks.length)}
      </h3>
      {playbook.phases.map(({ key, title }) => {
        const own = tasks.filter(({ phase }) => phase === key);
        return own.length === 0 ? null : (
          <section key={key} className="mb-3">
            <h4 className="text-sm font-medium text-quiet">{title}</h4>
            <ul>
              {own.map((task) => (
                <li key={task.key}>
                  <Tried
                    task={task}
                    owner={roleTitle(playbook, task.ownerRole)}
                    isChosen={task.key === chosen}
                    onChoose={onChoose}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

type TriedProps = {
  readonly task: PlannedTask;
  readonly owner: string;
  readonly isChosen: boolean;
  readonly onChoose: (key: string) => void;
};

function Tried({ task, owner, isChosen, onChoose }: TriedProps) {
  return (
    <button
      type="button"
      className={`-mx-2 block w-full rounded px-2 py-1.5 text-left hover:bg-sunk ${isChosen ? "bg-sunk" : ""}`}
      onClick={() => onChoose(task.key)}
    >
      <span className="font-medium">{task.title}</span>
      <span className="block text-sm text-quiet">
        {owner} · {task.due === null ? said.noDue : <ShortDate date={task.due} />}
      </span>
      <span className="block text-sm text-quiet">{task.because.staff}</span>
    </button>
  );
}

/** What a role is called in a playbook. */
export function roleTitle({ roles }: Pick<Playbook, "roles">, key: string): string {
  const builtIn = builtInRoles.find((role) => role === key);
  return builtIn
    ? words.task.roles[builtIn]
    : (roles.find((role) => role.key === key)?.title ?? key);
}

import { Button } from "../../components/staff/button.tsx";
import type { Diagnosis } from "../diagnosis.ts";
import type { Playbook, PlaybookTask } from "../schema.ts";
import { titleInWords } from "./title-in-words.ts";
import { words } from "./words.en.ts";

const { editor: said } = words;

type TaskListProps = {
  readonly playbook: Playbook;
  readonly problems: readonly Diagnosis[];
  readonly chosen: string | null;
  readonly mayEdit: boolean;
  readonly onChoose: (key: string) => void;
  readonly onChange: (tasks: readonly PlaybookTask[]) => void;
};

/** Every task of the playbook by phase. Those with problems say so. */
export function TaskList({
  playbook,
  problems,
  chosen,
  mayEdit,
  onChoose,
  onChange,
}: TaskListProps) {
  const add = (phase: string) => {
    const task = newTask(phase, playbook.tasks);
    onChange([...playbook.tasks, task]);
    onChoose(task.key);
  };
  const countOf = (task: PlaybookTask) => {
    const at = playbook.tasks.indexOf(task);
    return problems.filter(({ place }) => place[0] === "tasks" && place[1] === at).length;
  };
  return (
    <nav
      aria-label={said.panes.tasks}
      className="card xl:max-h-[calc(100dvh-140px)] xl:overflow-y-auto"
    >
      {playbook.phases.map((phase) => (
        <section key={phase.key} className="border-b border-line p-2 last:border-b-0">
          <h2 className="px-2 py-1 text-sm text-quiet">{phase.title}</h2>
          <ul>
            {playbook.tasks
              .filter((task) => task.phase === phase.key)
              .map((task) => (
                <li key={task.key}>
                  <TaskButton
                    task={task}
                    count={countOf(task)}
                    isChosen={task.key === chosen}
                    onChoose={onChoose}
                  />
                </li>
              ))}
          </ul>
          {mayEdit ? (
            <Button type="button" tone="quiet" onClick={() => add(phase.key)}>
              + {said.addTask}
            </Button>
          ) : null}
        </section>
      ))}
    </nav>
  );
}

type TaskButtonProps = {
  readonly task: PlaybookTask;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: (key: string) => void;
};

function TaskButton({ task, count, isChosen, onChoose }: TaskButtonProps) {
  return (
    <button
      type="button"
      aria-current={isChosen ? "true" : undefined}
      className="block w-full rounded px-2 py-1.5 text-left hover:bg-sunk aria-[current]:bg-sunk aria-[current]:font-medium"
      onClick={() => onChoose(task.key)}
    >
      {titleInWords(task.title)}
      {task.when === undefined ? null : (
        <span className="text-quiet" title={words.task.rule}>
          {" "}
          ◇
        </span>
      )}
      {count > 0 ? (
        <span className="block text-sm font-medium text-bad">{said.problems(count)}</span>
      ) : null}
    </button>
  );
}

function newTask(phase: string, tasks: readonly PlaybookTask[]): PlaybookTask {
  const taken = new Set(tasks.map(({ key }) => key));
  let number = tasks.length + 1;
  while (taken.has(`task_${number}`)) number += 1;
  return {
    key: `task_${number}`,
    phase,
    title: said.newTask,
    owner: "manager",
    after: [],
    humanOnly: false,
    completedByParts: false,
    onCancel: "cancel",
  };
}

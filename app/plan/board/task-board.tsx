import type { PhaseOnPage, TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import { words } from "../words.en.ts";
import { AddTask } from "./add-task.tsx";
import { type Board, BoardProvider, useBoard } from "./board-context.ts";
import { TaskRow } from "./task-row.tsx";

type TaskBoardProps = Omit<Board, "open"> & { readonly phases: readonly PhaseOnPage[] };

/** The work of one onboarding by phase. What is done is folded away, but never gone. */
export function TaskBoard({ phases, ...board }: TaskBoardProps) {
  const all = phases.flatMap(({ tasks }) => tasks);
  const open = new Map(all.filter(isUnfinished).map(({ key, title }) => [key, title]));
  return (
    <BoardProvider value={{ ...board, open }}>
      {all.length === 0 ? (
        <p className="card mb-3 px-6 py-8 text-center text-quiet">{words.empty}</p>
      ) : null}
      <div className="grid grid-cols-1 gap-4">
        {phases
          .filter(({ tasks }) => tasks.length > 0)
          .map((phase) => (
            <Phase key={phase.key} phase={phase} />
          ))}
      </div>
      {board.inCharge ? <AddTask phases={phases} /> : null}
    </BoardProvider>
  );
}

function Phase({ phase: { title, tasks } }: { readonly phase: PhaseOnPage }) {
  const done = tasks.filter(({ status }) => status === "done");
  const { statusWords } = useBoard();
  const cancelled = tasks.filter(({ status }) => status === "cancelled");
  const unfinished = tasks.filter(isUnfinished);
  return (
    <section className="card">
      <h2 className="flex justify-between gap-3 border-b border-line px-4 py-2">
        {title}
        <span className="font-normal text-quiet">
          {done.length}/{done.length + unfinished.length}
        </span>
      </h2>
      <ul>
        {unfinished.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
      <Folded label={words.done(done.length, statusWords.done)} tasks={done} />
      <Folded
        label={words.cancelledCount(cancelled.length, statusWords.cancelled)}
        tasks={cancelled}
      />
    </section>
  );
}

function Folded({
  label,
  tasks,
}: {
  readonly label: string;
  readonly tasks: readonly TaskOnPage[];
}) {
  if (tasks.length === 0) return null;
  return (
    <details className="disclosure border-t border-line">
      <summary className="px-4 py-2 text-quiet">{label}</summary>
      <ul>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
    </details>
  );
}

function isUnfinished({ status }: TaskOnPage): boolean {
  return status === "open" || status === "blocked";
}

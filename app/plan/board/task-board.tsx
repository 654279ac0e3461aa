import type { PhaseOnPage, TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import { words } from "../words.en.ts";
import { AddTask } from "./add-task.tsx";
import { type Board, BoardProvider, useBoard } from "./board-context.ts";
import { TaskRow } from "./task-row.tsx";
import { isUnfinished, standingOf, type TaskNode, tasksIn, taskTree } from "./task-tree.ts";

type TaskBoardProps = Omit<Board, "open"> & { readonly phases: readonly PhaseOnPage[] };

/** The work of one onboarding by phase, parts under their task. What is done is folded away, but never gone. */
export function TaskBoard({ phases, ...board }: TaskBoardProps) {
  const all = phases.flatMap(({ tasks }) => tasks);
  const open = new Map(all.filter(isUnfinished).map(({ key, title }) => [key, title]));
  const byPhase = Map.groupBy(taskTree(all), ({ task }) => task.phase);
  return (
    <BoardProvider value={{ ...board, open }}>
      {all.length === 0 ? (
        <p className="card mb-3 px-6 py-8 text-center text-quiet">{words.empty}</p>
      ) : null}
      <div className="grid grid-cols-1 gap-4">
        {phases.map(({ key, title }) => (
          <Phase key={key} title={title} nodes={byPhase.get(key) ?? []} />
        ))}
      </div>
      {board.inCharge ? <AddTask phases={phases} /> : null}
    </BoardProvider>
  );
}

type PhaseProps = {
  readonly title: string;
  readonly nodes: readonly TaskNode<TaskOnPage>[];
};

function Phase({ title, nodes }: PhaseProps) {
  const { statusWords } = useBoard();
  if (nodes.length === 0) return null;
  const all = nodes.flatMap(tasksIn);
  const standing = (wanted: string) => nodes.filter((node) => standingOf(node) === wanted);
  const count = (found: readonly TaskNode<TaskOnPage>[], wanted: string) =>
    found.flatMap(tasksIn).filter(({ status }) => status === wanted).length;
  const [done, cancelled] = [standing("done"), standing("cancelled")];
  const allDone = count(nodes, "done");
  return (
    <section className="card">
      <h2 className="flex justify-between gap-3 border-b border-line px-4 py-2">
        {title}
        <span className="font-normal text-quiet">
          {allDone}/{allDone + all.filter(isUnfinished).length}
        </span>
      </h2>
      <TaskRows nodes={standing("unfinished")} />
      <Folded label={words.done(count(done, "done"), statusWords.done)} nodes={done} />
      <Folded
        label={words.cancelledCount(count(cancelled, "cancelled"), statusWords.cancelled)}
        nodes={cancelled}
      />
    </section>
  );
}

type FoldedProps = Pick<PhaseProps, "nodes"> & { readonly label: string };

function Folded({ label, nodes }: FoldedProps) {
  if (nodes.length === 0) return null;
  return (
    <details className="disclosure border-t border-line">
      <summary className="px-4 py-2 text-quiet">{label}</summary>
      <TaskRows nodes={nodes} />
    </details>
  );
}

function TaskRows({ nodes }: Pick<PhaseProps, "nodes">) {
  return (
    <ul>
      {nodes.map((node) => (
        <TaskRow key={node.task.id} node={node} />
      ))}
    </ul>
  );
}

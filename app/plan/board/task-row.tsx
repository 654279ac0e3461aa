import { useState } from "react";
import type { TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import { always } from "../because.ts";
import { doneOtherwise } from "../done-otherwise.ts";
import { words } from "../words.en.ts";
import { useBoard } from "./board-context.ts";
import { TaskDetails } from "./task-details.tsx";
import { TaskFacts } from "./task-facts.tsx";
import { isUnfinished, type TaskNode } from "./task-tree.ts";
import { useTaskActs } from "./use-task-acts.ts";

type RowProps = { readonly node: TaskNode<TaskOnPage> };

/** One task with its parts: done with one press, opened for everything else. */
export function TaskRow({ node }: RowProps) {
  const { task, parts } = node;
  const [isOpen, setOpen] = useState(false);
  const { inCharge, me } = useBoard();
  const doing = useTaskActs(task);
  const isDone = task.status === "done";
  const mayWork = inCharge || task.assigneeId === me;
  const left = parts.map((part) => part.task).filter(isUnfinished);
  // What its kind of work or its parts finish is not ticked off: pressing opens what it asks for.
  const opens = !isDone && (doneOtherwise(task) !== null || left.length > 0);
  const label = isDone
    ? words.reopen(task.title)
    : opens
      ? words.openWork(task.title)
      : words.complete(task.title);
  const press = () => {
    if (opens) setOpen(true);
    else doing.run(isDone ? doing.acts.reopen : doing.acts.complete);
  };
  return (
    <li id={`task-${task.id}`} className="border-t border-line px-4 py-2.5 first:border-t-0">
      <div className="flex gap-3">
        <button
          type="button"
          className="tick"
          aria-pressed={isDone}
          aria-label={label}
          disabled={doing.busy || !mayWork || task.status === "cancelled"}
          onClick={press}
        >
          ✓
        </button>
        <div className="min-w-0 flex-1">
          <button
            type="button"
            aria-expanded={isOpen}
            className={`text-left font-medium ${isDone || task.status === "cancelled" ? "text-quiet" : ""} ${task.status === "cancelled" ? "line-through" : ""}`}
            onClick={() => setOpen(!isOpen)}
          >
            {task.title}
          </button>
          <TaskFacts node={node} />
          {task.sentBack ? (
            <p className="text-sm">{words.sentBackBy(task.sentBack.by, task.sentBack.reason)}</p>
          ) : null}
          {isOpen || task.because.staff === always ? null : (
            <p className="truncate text-sm text-quiet">{task.because.staff}</p>
          )}
        </div>
      </div>
      {isOpen ? (
        <TaskDetails
          task={task}
          left={left.map(({ title }) => title)}
          doing={doing}
          mayWork={mayWork}
        />
      ) : null}
      <Parts node={node} />
    </li>
  );
}

function Parts({ node: { task, parts } }: RowProps) {
  if (parts.length === 0) return null;
  return (
    <ul className="mt-2.5 -mr-4 ml-3 border-l border-line" aria-label={words.partsOf(task.title)}>
      {parts.map((part) => (
        <TaskRow key={part.task.id} node={part} />
      ))}
    </ul>
  );
}

import { useState } from "react";
import { ShortDate } from "../../components/staff/moment.tsx";
import { Tag } from "../../components/staff/tag.tsx";
import { lateInWords } from "../../lib/dates-in-words.ts";
import type { TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import { doneOtherwise } from "../done-otherwise.ts";
import { words } from "../words.en.ts";
import { useBoard } from "./board-context.ts";
import { TaskDetails } from "./task-details.tsx";
import { useTaskActs } from "./use-task-acts.ts";

/** One task: done with one press, opened for everything else. */
export function TaskRow({ task }: { readonly task: TaskOnPage }) {
  const [isOpen, setOpen] = useState(false);
  const { inCharge, me } = useBoard();
  const doing = useTaskActs(task);
  const isDone = task.status === "done";
  const mayWork = inCharge || task.assigneeId === me;
  // What its kind of work finishes is not ticked off: pressing opens what it asks for.
  const opens = !isDone && doneOtherwise(task) !== null;
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
          <Facts task={task} />
          {task.sentBack ? (
            <p className="text-sm">{words.sentBackBy(task.sentBack.by, task.sentBack.reason)}</p>
          ) : null}
          {isOpen ? null : <p className="truncate text-sm text-quiet">{task.because.staff}</p>}
        </div>
      </div>
      {isOpen ? <TaskDetails task={task} doing={doing} mayWork={mayWork} /> : null}
    </li>
  );
}

/** Who has it, until when, and what stands in its way. */
function Facts({ task }: { readonly task: TaskOnPage }) {
  const { today, open, statusWords } = useBoard();
  const isDue = task.status === "open" || task.status === "blocked";
  const late = isDue && task.due ? lateInWords(task.due, today) : null;
  const waitsFor = task.status === "open" ? task.after.flatMap((key) => open.get(key) ?? []) : [];
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
      <span className={task.assignee === null ? "font-medium text-ink" : ""}>
        {task.assignee ?? words.customer}
      </span>
      <span>{task.due ? <ShortDate date={task.due} /> : words.noDue}</span>
      {task.status === "open" && statusWords.open ? <Tag>{statusWords.open}</Tag> : null}
      {task.status === "done" && statusWords.done ? <Tag>{statusWords.done}</Tag> : null}
      {task.series ? <span>{words.series(task.series.number, task.series.of)}</span> : null}
      {task.approval && task.approval.round > 1 ? (
        <Tag>{words.round(task.approval.round)}</Tag>
      ) : null}
      {task.doneBy ? <span>{words.doneBy(task.doneBy)}</span> : null}
      {late ? <Tag tone="bad">{late}</Tag> : null}
      {task.status === "blocked" ? (
        <>
          <Tag tone="warn">{statusWords.blocked ?? words.blocked}</Tag>{" "}
          <span>{task.blockedReason}</span>
        </>
      ) : null}
      {task.status === "cancelled" ? <Tag>{statusWords.cancelled ?? words.cancelled}</Tag> : null}
      {task.milestone ? (
        <Tag tone={task.status === "done" ? "good" : "plain"}>
          {words.milestone(task.milestone)}
        </Tag>
      ) : null}
      {task.notes.length > 0 ? <span>{words.noteCount(task.notes.length)}</span> : null}
      {waitsFor.length > 0 ? <span>{words.waitsFor(waitsFor)}</span> : null}
    </p>
  );
}

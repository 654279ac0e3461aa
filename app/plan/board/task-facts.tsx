import { ShortDate } from "../../components/staff/moment.tsx";
import { Tag } from "../../components/staff/tag.tsx";
import { lateInWords } from "../../lib/dates-in-words.ts";
import type { TaskOnPage } from "../../onboardings/page/tasks.server.ts";
import { words } from "../words.en.ts";
import { useBoard } from "./board-context.ts";
import { isUnfinished, partsDone, type TaskNode } from "./task-tree.ts";

/** Who has it, until when, and what stands in its way. */
export function TaskFacts({ node }: { readonly node: TaskNode<TaskOnPage> }) {
  const { task, parts } = node;
  const { today, open, statusWords } = useBoard();
  const late = isUnfinished(task) && task.due ? lateInWords(task.due, today) : null;
  const inside = new Set(parts.map((part) => part.task.key));
  const before = task.status === "open" ? task.after.filter((key) => !inside.has(key)) : [];
  const waitsFor = before.flatMap((key) => open.get(key) ?? []);
  const { done, of } = partsDone(node);
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
      <span className={task.assignee === null ? "font-medium text-ink" : ""}>
        {task.assignee ?? words.customer}
      </span>
      <span>{task.due ? <ShortDate date={task.due} /> : words.noDue}</span>
      {task.status === "open" && statusWords.open ? <Tag>{statusWords.open}</Tag> : null}
      {task.status === "done" && statusWords.done ? <Tag>{statusWords.done}</Tag> : null}
      {of > 0 ? <span>{words.partsDone(done, of, statusWords.done)}</span> : null}
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

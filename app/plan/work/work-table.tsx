import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { ShortDate } from "../../components/staff/moment.tsx";
import { Tag } from "../../components/staff/tag.tsx";
import { lateInWords } from "../../lib/dates-in-words.ts";
import { type DueGroup, dueGroups } from "./due-groups.ts";
import type { WorkList, WorkTask } from "./queries.server.ts";
import type { Choice } from "./use-choice.ts";
import { words } from "./words.en.ts";

type WorkTableProps = { readonly list: WorkList; readonly choice: Choice };

/** The tasks of one page, by when they are due. */
export function WorkTable({ list, choice }: WorkTableProps) {
  const groups = Map.groupBy(list.tasks, ({ group }) => group);
  return (
    <div className="card overflow-hidden">
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="w-0">
              <input
                type="checkbox"
                aria-label={words.chooseAll}
                checked={choice.isAll}
                onChange={choice.toggleAll}
              />
            </th>
            <th scope="col">{words.task}</th>
            <th scope="col" className="max-md:hidden">
              {words.customer}
            </th>
            <th scope="col" className="max-sm:hidden">
              {words.due}
            </th>
            <th scope="col" className="max-lg:hidden">
              {words.owner}
            </th>
            <th scope="col" className="max-xl:hidden">
              {words.state}
            </th>
          </tr>
        </thead>
        {dueGroups.map((group) => (
          <Group
            key={group}
            group={group}
            tasks={groups.get(group) ?? []}
            count={list.counts[group]}
            today={list.today}
            choice={choice}
          />
        ))}
      </table>
    </div>
  );
}

type GroupProps = {
  readonly group: DueGroup;
  readonly tasks: readonly WorkTask[];
  /** Of all pages. */
  readonly count: number;
  readonly today: string;
  readonly choice: Choice;
};

function Group({ group, tasks, count, today, choice }: GroupProps) {
  if (tasks.length === 0) return null;
  return (
    <tbody>
      <tr className="bg-sunk">
        <th scope="rowgroup" colSpan={6}>
          <span className={group === "late" ? "font-semibold text-bad" : "font-semibold text-ink"}>
            {words.groups[group]}
          </span>{" "}
          {count}
        </th>
      </tr>
      {tasks.map((task) => (
        <Row key={task.id} task={task} today={today} choice={choice} />
      ))}
    </tbody>
  );
}

type RowProps = { readonly task: WorkTask; readonly today: string; readonly choice: Choice };

function Row({ task, today, choice }: RowProps) {
  return (
    <tr>
      <td className="w-0">
        <label className="-m-2 grid size-8 place-items-center pointer-coarse:size-11">
          <input
            type="checkbox"
            aria-label={words.choose(task.title)}
            checked={choice.has(task.id)}
            onChange={() => choice.toggle(task.id)}
          />
        </label>
      </td>
      <td>
        <Link
          to={`/onboardings/${task.onboardingId}#task-${task.id}`}
          data-task={task.id}
          className="font-medium"
        >
          {task.title}
        </Link>
        <Asked task={task} />
        <span className="block text-sm text-quiet md:hidden">{task.customer}</span>
        <span className="block text-sm sm:hidden">
          <Due task={task} today={today} />
        </span>
        <span className="block text-sm text-quiet lg:hidden">{ownerOf(task)}</span>
        <span className="block text-sm xl:hidden">
          <State task={task} />
        </span>
        <details className="disclosure text-sm text-quiet">
          <summary>{words.because}</summary>
          <p className="pl-3">{task.because}</p>
        </details>
      </td>
      <td className="max-md:hidden">{task.customer}</td>
      <td className="max-sm:hidden">
        <Due task={task} today={today} />
      </td>
      <td className="wrap-normal max-lg:hidden">{ownerOf(task)}</td>
      <td className="max-w-72 max-xl:hidden">
        <State task={task} />
      </td>
    </tr>
  );
}

function ownerOf({ assignee }: WorkTask): string {
  return assignee?.name ?? words.theCustomer;
}

function Due({ task: { due }, today }: Omit<RowProps, "choice">) {
  if (due === null) return <span className="text-quiet">{words.noDate}</span>;
  const late = lateInWords(due, today);
  return (
    <>
      <ShortDate date={due} />
      {late ? (
        <span className="block text-sm font-medium text-bad max-sm:ml-2 max-sm:inline">{late}</span>
      ) : null}
    </>
  );
}

/** What kind of act it takes, and what the playbook calls a task that is to be done. */
function Asked({ task: { asks, statusWords, blockedReason } }: Pick<RowProps, "task">) {
  const open = blockedReason === null ? statusWords.open : undefined;
  return [asks === null ? undefined : words.asks[asks], open].map((word) =>
    word === undefined ? null : (
      <Fragment key={word}>
        {" "}
        <Tag>{word}</Tag>
      </Fragment>
    ),
  );
}

function State({ task: { blockedReason, waitsFor, statusWords } }: Pick<RowProps, "task">) {
  if (blockedReason !== null)
    return (
      <span className="text-sm">
        <Tag tone="warn">{statusWords.blocked ?? words.blocked}</Tag> {blockedReason}
      </span>
    );
  if (waitsFor.length === 0) return null;
  return <span className="text-sm text-quiet">{words.waitsFor(waitsFor)}</span>;
}

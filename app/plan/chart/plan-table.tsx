import { ShortDate } from "../../components/staff/moment.tsx";
import { Tag } from "../../components/staff/tag.tsx";
import { lateInWords } from "../../lib/dates-in-words.ts";
import type { ChartPhase, ChartTask } from "./plan-chart.ts";
import type { ChartWords } from "./status-words.ts";
import { words } from "./words.en.ts";

type PlanTableProps = {
  readonly tasks: readonly ChartTask[];
  readonly phases: readonly ChartPhase[];
  readonly today: string;
  readonly said: ChartWords;
};

/** What the picture shows, in words. */
export function PlanTable({ tasks, phases, today, said }: PlanTableProps) {
  const titles = new Map(tasks.map(({ key, title }) => [key, title]));
  return (
    <div className="card overflow-hidden">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.task}</th>
            <th scope="col" className="max-sm:hidden">
              {words.owner}
            </th>
            <th scope="col">{words.due}</th>
            <th scope="col" className="max-sm:hidden">
              {words.state}
            </th>
            <th scope="col">{words.room}</th>
            <th scope="col" className="max-md:hidden">
              {words.after}
            </th>
          </tr>
        </thead>
        {phases.map(({ key, title }) => {
          const rows = tasks.filter(({ phase }) => phase === key);
          return rows.length === 0 ? null : (
            <tbody key={key}>
              <tr className="bg-sunk">
                <th scope="rowgroup" colSpan={6}>
                  {title}
                </th>
              </tr>
              {rows.map((task) => (
                <Row key={task.key} task={task} titles={titles} today={today} said={said} />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

type RowProps = {
  readonly task: ChartTask;
  readonly titles: ReadonlyMap<string, string>;
  readonly today: string;
  readonly said: ChartWords;
};

function Row({ task, titles, today, said }: RowProps) {
  const { title, owner, due, doneOn, status, room, after } = task;
  const late = status !== "done" && due !== null ? lateInWords(due, today) : null;
  return (
    <tr>
      <th scope="row">
        <span className="font-normal whitespace-normal text-ink">{title}</span>
        <span className="block font-normal sm:hidden">{owner}</span>
      </th>
      <td className="wrap-normal max-sm:hidden">{owner}</td>
      <td className="sm:whitespace-nowrap">
        {doneOn ? (
          <>
            {said.states.done.toLowerCase()} <ShortDate date={doneOn} />
          </>
        ) : due ? (
          <ShortDate date={due} />
        ) : (
          <span className="text-quiet">{words.noDate}</span>
        )}
      </td>
      <td className="max-sm:hidden">
        {late ? (
          <Tag tone="bad">{late}</Tag>
        ) : (
          <Tag tone={status === "done" ? "good" : status === "blocked" ? "warn" : "plain"}>
            {said.states[status]}
          </Tag>
        )}
      </td>
      <td>
        {room === null ? "" : room.workingDays > 0 ? words.days(room.workingDays) : words.noRoom}
      </td>
      <td className="text-quiet max-md:hidden">
        {after.flatMap((key) => titles.get(key) ?? []).join(", ")}
      </td>
    </tr>
  );
}

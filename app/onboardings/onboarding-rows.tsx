import { Link } from "@remix-run/react";
import { Moment, ShortDate } from "../components/staff/moment.tsx";
import { Tag, type TagTone } from "../components/staff/tag.tsx";
import { lateInWords } from "../lib/dates-in-words.ts";
import type { Health } from "./health.ts";
import type { OnboardingInList } from "./queries.server.ts";
import { words } from "./words.en.ts";

const { list: said } = words;

type OnboardingRowsProps = {
  readonly rows: readonly OnboardingInList[];
  readonly today: string;
};

/** Onboardings as rows: one look says who waits for whom. */
export function OnboardingRows({ rows, today }: OnboardingRowsProps) {
  return (
    <div className="card overflow-hidden">
      <table className="table table-fixed">
        <thead>
          <tr>
            <th scope="col" className="w-[34%] lg:w-[26%]">
              {said.customer}
            </th>
            <th scope="col" className="max-lg:hidden lg:w-[18%]">
              {said.stage}
            </th>
            <th scope="col" className="max-md:hidden lg:w-[19%]">
              {said.waiting}
            </th>
            <th scope="col" className="w-[38%] md:w-auto lg:w-[13%]">
              {said.due}
            </th>
            <th scope="col" className="max-lg:hidden lg:w-[13%]">
              {said.owner}
            </th>
            <th scope="col">{said.health}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} today={today} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, today }: { readonly row: OnboardingInList; readonly today: string }) {
  const all = row.openTasks + row.blockedTasks + row.doneTasks;
  return (
    <tr>
      <td>
        <Link
          to={`/onboardings/${row.id}`}
          data-row={row.id}
          prefetch="intent"
          className="font-medium"
        >
          {row.customer}
        </Link>
        <span className="block text-sm text-quiet">
          <span className="lg:hidden">{words.stages[row.stage]}</span>
          <span className="max-lg:hidden">{row.playbook}</span>
        </span>
      </td>
      <td className="max-lg:hidden">
        {words.stages[row.stage]}
        <span className="block text-sm text-quiet">
          {all === 0 ? said.noTasks : said.progress(row.doneTasks, all)}
        </span>
      </td>
      <td className="max-md:hidden">
        <Waiting row={row} />
      </td>
      <td>
        <Due row={row} today={today} />
      </td>
      <td className="max-lg:hidden">{row.owner.name}</td>
      <td>{row.stage === "not_a_fit" ? null : <HealthTag health={row.health} />}</td>
    </tr>
  );
}

function Waiting({ row }: { readonly row: OnboardingInList }) {
  if (row.waitingOn === null) return <span className="text-quiet">{said.nobody}</span>;
  return (
    <>
      {words.waitingOn[row.waitingOn]}
      {row.waitingSince ? (
        <span className="block text-sm text-quiet">
          {said.sinceWhen} <Moment at={row.waitingSince} />
        </span>
      ) : null}
    </>
  );
}

function Due({ row, today }: { readonly row: OnboardingInList; readonly today: string }) {
  if (row.nextDueOn === null) return <span className="text-quiet">{said.noDue}</span>;
  const late =
    row.liveAt === null && row.cancelledAt === null ? lateInWords(row.nextDueOn, today) : null;
  return (
    <>
      <ShortDate date={row.nextDueOn} />
      {late ? <span className="block text-sm font-medium text-bad">{late}</span> : null}
    </>
  );
}

const tones: Readonly<Record<Health, TagTone>> = {
  live: "good",
  cancelled: "plain",
  well: "plain",
  quiet: "warn",
  blocked: "warn",
  late: "bad",
};

/** How an onboarding fares, in words and shape. */
export function HealthTag({ health }: { readonly health: Health }) {
  return <Tag tone={tones[health]}>{words.healths[health]}</Tag>;
}

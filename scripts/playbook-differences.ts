import { counted } from "../app/lib/dates-in-words.ts";
import type { Difference } from "../app/plan/differences.ts";
import type { Replay } from "../app/plan/replay.ts";
import { summarizeReplays } from "../app/plan/replay-summary.ts";
import type { Playbook } from "../app/playbook/schema.ts";

const marks = { add: "+", restore: "+", change: "~", keep: "=", cancel: "-" } as const;
const mostCustomers = 50;

/** What replays found as one reads it: lost answers first, then by task, then by customer. */
export function showReplays({ name }: Pick<Playbook, "name">, replays: readonly Replay[]): string {
  if (replays.length === 0)
    return `“${name}”: no kickoff was submitted yet, so there is nothing to replay.\n`;
  const { lost, tasks, different } = summarizeReplays(replays);
  if (lost.length === 0 && different === 0)
    return `“${name}”: every answer still fits, and every task is the same.\n`;
  const unmatched = replays.flatMap((replay) => replay.unmatched);
  const customers = replays.flatMap((replay) => replay.customers);
  return [
    section(
      "Answers that match nothing any more",
      lost.flatMap(({ key, label, why, submissions }) => [
        `${label} (${key}), ${counted(submissions, "time")}. ${why}`,
        ...shortened(unmatched.filter((one) => one.key === key && one.why === why)).map((one) =>
          typeof one === "string" ? `    ${one}` : `    ${one.customer}: ${one.answer}`,
        ),
      ]),
    ),
    section(
      `Tasks: + comes, - goes, ~ changes, for ${counted(different, "customer")}`,
      tasks.map(
        ({ kind, key, title, submissions }) =>
          `${marks[kind]} ${title} (${key}), ${counted(submissions, "time")}`,
      ),
    ),
    section(
      "Customers",
      shortened(customers).flatMap((one) =>
        typeof one === "string"
          ? [one]
          : [one.customer, ...one.differences.map((difference) => `    ${inWords(difference)}`)],
      ),
    ),
  ].join("");
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${title}\n${lines.map((line) => `  ${line}\n`).join("")}\n`;
}

/** The first of them, and how many others there are. */
function shortened<T>(list: readonly T[]): (T | string)[] {
  const others = list.length - mostCustomers;
  if (others <= 0) return [...list];
  return [...list.slice(0, mostCustomers), `… and ${others} more: -- --json lists them all.`];
}

function inWords({ kind, title, fields }: Difference): string {
  const changed = fields.map(
    ({ field, from, to }) => `${field}: ${from ?? "none"} → ${to ?? "none"}`,
  );
  return `${marks[kind]} ${title}${changed.length > 0 ? ` (${changed.join("; ")})` : ""}`;
}

import { counted, type DateReader, dateInWords } from "../lib/dates-in-words.ts";
import { daysBetween } from "../lib/working-calendar.ts";
import { instanceName } from "../plan/instance-key.ts";
import type { ExpectedLive, TimelineDates, TimelineTask } from "./timeline-view.ts";

/** Computes the expected go-live from what was promised and what is still open before it. */
export function expectedLive(
  tasks: readonly TimelineTask[],
  dates: TimelineDates,
  reader: DateReader,
): ExpectedLive {
  const promised = dates.goLive;
  if (dates.live !== null) {
    return {
      promised,
      expected: dates.live,
      daysLate: 0,
      sentence: `Live since ${dateInWords(dates.live, reader)}.`,
    };
  }
  const open = tasks.filter(
    ({ key, status }) => isOpen(status) && !dates.afterLive.has(instanceName(key).task),
  );
  const lastDue =
    open
      .flatMap(({ due }) => due ?? [])
      .sort()
      .at(-1) ?? null;
  const expected =
    promised === null || (lastDue !== null && lastDue > promised) ? lastDue : promised;
  const daysLate = promised === null || expected === null ? 0 : daysBetween(promised, expected);
  return { promised, expected, daysLate, sentence: sentence(promised, expected, daysLate, reader) };
}

function sentence(
  promised: string | null,
  expected: string | null,
  daysLate: number,
  reader: DateReader,
): string {
  if (expected === null) return "";
  if (expected < reader.today)
    return `Live was planned for ${dateInWords(expected, reader)}. We will tell you the new date.`;
  const date = dateInWords(expected, reader);
  if (promised === null) return `Live around ${date}.`;
  return daysLate > 0
    ? `Live around ${date}, ${counted(daysLate, "day")} later than planned.`
    : `Live on ${date}, as planned.`;
}

/** Whether something is still to be done. */
export function isOpen(status: TimelineTask["status"]): boolean {
  return status === "open" || status === "blocked";
}

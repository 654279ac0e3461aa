import { type DateReader, dateInWords } from "../lib/dates-in-words.ts";
import { locale } from "../lib/locale.ts";
import { consequencesForStaff } from "./consequences.ts";
import type { PlanInputs } from "./load.server.ts";
import { plan } from "./plan.ts";
import { reconcile } from "./reconcile.ts";
import { plannedGoLive } from "./scope.ts";

/** What the plan would do, one sentence each, if its tasks and dates were these. */
export function foreseen(
  { playbook, facts, goLiveOn }: PlanInputs,
  { tasks, dates }: Pick<PlanInputs, "tasks" | "dates">,
): string[] {
  const reader = { locale, today: dates.today ?? dates.won };
  const changes = reconcile(tasks, plan(playbook, facts, dates));
  const goLive = plannedGoLive(playbook, dates) ?? null;
  return [...goLiveMoves(goLiveOn, goLive, reader), ...consequencesForStaff(changes, reader)];
}

function goLiveMoves(from: string | null, to: string | null, reader: DateReader): string[] {
  if (from === to) return [];
  const day = (date: string | null) => (date === null ? "no date" : dateInWords(date, reader));
  return [`Go-live moves from ${day(from)} to ${day(to)}.`];
}

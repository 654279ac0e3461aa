import type { Database } from "../../../db/client.ts";
import { readInput } from "../../lib/read-input.ts";
import { addWorkingDays, type WorkingCalendar } from "../../lib/working-calendar.ts";
import { loadCalendar } from "../calendar.server.ts";
import type { TaskRef } from "../change-task.server.ts";
import { loadPlan } from "../load.server.ts";
import { type Move, movesAlong } from "./moves.ts";
import { type Redate, type Shift, shiftInput, tasksInput } from "./work-input.ts";

export type RedatePreview = {
  /** Each chosen task with the date it has and the date it would have: given to the verb as they are. */
  readonly redates: readonly (Redate & { readonly title: string; readonly customer: string })[];
  /** What would move along, by customer. */
  readonly moves: readonly (Move & { readonly customer: string })[];
  /** Titles of those that have no date to count from. */
  readonly undated: readonly string[];
};

type Chosen = Redate & {
  readonly key: string;
  readonly title: string;
  readonly customer: string;
};

/** What happens when chosen tasks get another date: theirs, and what depends on them. Changes nothing. */
export async function previewRedate(
  db: Database,
  now: Date,
  input: { readonly tasks: readonly TaskRef[]; readonly shift: Shift },
): Promise<RedatePreview> {
  const refs = readInput(tasksInput, input.tasks);
  const shift = readInput(shiftInput, input.shift);
  const calendar = await loadCalendar(db, now);
  const rows = await chosenTasks(db, refs);
  const movable = rows.filter(({ from }) => from !== null || "due" in shift);
  const chosen = movable.map((row) => ({ ...row, due: shifted(row.from, shift, calendar) }));
  return {
    redates: chosen.map(({ key: _, ...redate }) => redate),
    moves: await movesOf(db, now, chosen),
    undated: rows.filter((row) => !movable.includes(row)).map(({ title }) => title),
  };
}

function shifted(from: string | null, shift: Shift, calendar: WorkingCalendar): string | null {
  if ("due" in shift) return shift.due;
  return from === null ? null : addWorkingDays(from, shift.workingDays, calendar);
}

async function chosenTasks(db: Database, refs: readonly TaskRef[]) {
  const rows = await db
    .selectFrom("tasks")
    .innerJoin("onboardings", "onboardings.id", "onboarding_id")
    .innerJoin("customers", "customers.id", "customer_id")
    .select(["tasks.id as taskId", "onboarding_id as onboardingId", "key", "title"])
    .select(["due_on as from", "customers.name as customer"])
    .where((eb) => eb("tasks.id", "=", eb.fn.any(eb.val(refs.map(({ taskId }) => taskId)))))
    .where("tasks.status", "in", ["open", "blocked"])
    .orderBy("due_on")
    .orderBy("tasks.id")
    .execute();
  return rows;
}

async function movesOf(
  db: Database,
  now: Date,
  chosen: readonly Chosen[],
): Promise<RedatePreview["moves"]> {
  const moves: (Move & { customer: string })[] = [];
  for (const [onboardingId, redates] of Map.groupBy(chosen, (one) => one.onboardingId)) {
    const inputs = await loadPlan(db, onboardingId, now);
    const redated = new Map(redates.map(({ key, due }) => [key, due]));
    const customer = redates[0]?.customer ?? "";
    moves.push(...movesAlong(inputs, redated).map((move) => ({ ...move, customer })));
  }
  return moves;
}

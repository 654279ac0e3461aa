import type { z } from "zod";
import type { Database } from "../../db/client.ts";
import { readInput } from "../lib/read-input.ts";
import { foreseen } from "../plan/foreseen.ts";
import { findPlan } from "../plan/load.server.ts";
import type { PlanDates } from "../plan/plan-dates.ts";
import { moveGoLiveInput } from "./move-go-live.server.ts";

/**
 * What would follow if go-live were on this day, or had none: one sentence each, for staff.
 * Changes nothing.
 * @throws Refusal not_found or invalid
 */
export async function previewGoLive(
  db: Database,
  now: Date,
  input: { readonly onboardingId: string } & z.input<typeof moveGoLiveInput>,
): Promise<string[]> {
  const { goLiveOn } = readInput(moveGoLiveInput, input);
  const inputs = await findPlan(db, input.onboardingId, now);
  const { tasks } = inputs;
  const dates = settledOn(goLiveOn, inputs.dates);
  // That go-live itself moves is what is asked for.
  return foreseen({ ...inputs, goLiveOn }, { tasks, dates });
}

/** Go-live on this day, whatever was decided before. */
function settledOn(
  goLiveOn: string | null,
  { goLive: _, decisions = {}, ...dates }: PlanDates,
): PlanDates {
  const settled = Object.entries(decisions).map(
    ([key, decided]) => [key, { ...decided, settled: true }] as const,
  );
  return {
    ...dates,
    decisions: Object.fromEntries(settled),
    ...(goLiveOn === null ? {} : { goLive: goLiveOn }),
  };
}

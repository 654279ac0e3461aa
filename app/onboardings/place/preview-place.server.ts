import type { z } from "zod";
import type { Database } from "../../../db/client.ts";
import { readInput } from "../../lib/read-input.ts";
import { customerCalendar } from "../../plan/calendar.server.ts";
import { foreseen } from "../../plan/foreseen.ts";
import { findPlan } from "../../plan/load.server.ts";
import { getCompany } from "../../staff/company.server.ts";
import { changePlaceInput } from "./change-place.server.ts";

/**
 * What would move if the customer were somewhere else, one sentence each. Changes nothing.
 * @throws Refusal not_found or invalid
 */
export async function previewPlace(
  db: Database,
  now: Date,
  input: { readonly onboardingId: string } & z.input<typeof changePlaceInput>,
): Promise<string[]> {
  const place = readInput(changePlaceInput, input);
  const { onboardingId } = input;
  const inputs = await findPlan(db, onboardingId, now);
  const { tasks, dates, wonAt } = inputs;
  const there = { ...place, time_zone: place.timeZone };
  const calendar = customerCalendar(await getCompany(db), there, wonAt);
  return foreseen(inputs, { tasks, dates: { ...dates, customerCalendar: calendar } });
}

import { z } from "zod";
import type { PlanDates } from "../../app/plan/plan-dates.ts";
import { type TradeCase, tradeCases } from "./trade-cases.ts";

const needsSchema = z.strictObject({
  /** What a process of this trade has to be able to say, by the names in features.ts. */
  features: z.array(z.string()).min(1),
  /** What people of the trade do, and the task, or the check of one ("safety.backup"), that is it. */
  does: z.record(z.string(), z.string()),
});

export type Process = TradeCase<z.infer<typeof needsSchema>>;

/** Every process of a trade that there is. */
export function processes(): Process[] {
  return tradeCases(new URL("../processes/", import.meta.url), needsSchema);
}

/** The process with this key. @throws Error when there is none */
export function processOf(key: string): Process {
  const found = processes().find(({ playbook }) => playbook.key === key);
  if (!found) throw new Error(`There is no process “${key}”.`);
  return found;
}

/**
 * Won on Monday 4 January 2027, with the kickoff sent on the Wednesday, and live on Monday
 * 1 March. Monday 18 January and Monday 15 February are holidays.
 */
export const processDates: PlanDates = {
  won: "2027-01-04",
  kickoff: "2027-01-06",
  goLive: "2027-03-01",
  done: {},
  calendar: {
    zone: "America/New_York",
    workdays: [1, 2, 3, 4, 5],
    holidays: ["2027-01-18", "2027-02-15"],
    hours: { from: "09:00", to: "17:00" },
  },
  names: {},
};

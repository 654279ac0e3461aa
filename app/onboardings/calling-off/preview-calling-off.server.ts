import type { Database } from "../../../db/client.ts";
import { say } from "../../lib/isolated.ts";
import { calledOff } from "../../plan/calling-off.ts";
import { findPlan } from "../../plan/load.server.ts";
import { words } from "../words.en.ts";

const { callingOff: said } = words;

/** So many are named. */
const mostNamed = 5;

/**
 * What would become of the open tasks if the onboarding were called off now, one sentence each.
 * Changes nothing.
 * @throws Refusal not_found
 */
export async function previewCallingOff(
  db: Database,
  now: Date,
  onboardingId: string,
): Promise<string[]> {
  const inputs = await findPlan(db, onboardingId, now);
  const today = inputs.dates.today ?? inputs.dates.won;
  const { cancel, stay, add } = calledOff(inputs, inputs.tasks, today);
  return [
    cancel.length > 0 ? said.cancels(cancel.length, titles(cancel)) : said.cancelsNone,
    ...(stay.length > 0 ? [said.stays(titles(stay))] : []),
    ...(add.length > 0 ? [said.adds(titles(add))] : []),
  ];
}

function titles(tasks: readonly { readonly title: string }[]): string {
  const named = tasks.slice(0, mostNamed).map(({ title }) => say`“${title}”`);
  const rest = tasks.length - named.length;
  return rest === 0 ? named.join(", ") : said.andMore(named.join(", "), rest);
}

import { z } from "zod";
import type { Database } from "../../../db/client.ts";
import { readInput } from "../../lib/read-input.ts";
import { sameJson } from "../../lib/same-json.ts";
import { applyPlan, recordPlan } from "../../plan/apply.server.ts";
import { requireCharge } from "../../plan/task-rules.ts";
import {
  type Place,
  placeFields,
  placeInWords,
  regionIsThere,
  regionProblem,
} from "../../staff/place.ts";
import { type By, type Change, changeOnboarding } from "../change.server.ts";
import { words } from "../words.en.ts";

export const changePlaceInput = z.object(placeFields).refine(regionIsThere, regionProblem);

/**
 * Changes where the customer is: the due dates follow the public holidays and the clocks that
 * count there.
 * @returns the place before: given again, it undoes this; and how many tasks moved
 * @throws Refusal not_found, not_allowed, or invalid with the field it is about
 */
export async function changePlace(
  db: Database,
  by: By,
  input: { readonly onboardingId: string } & z.input<typeof changePlaceInput>,
): Promise<{ before: Place; moved: number }> {
  const place = readInput(changePlaceInput, input);
  return changeOnboarding(db, input.onboardingId, by, async (change) => {
    requireCharge(change.actor, change.onboarding);
    const before = await lockPlace(change);
    if (sameJson(before, place)) return { before, moved: 0 };
    await writePlace(change, place);
    change.record({ type: "place_changed", from: shown(before), to: shown(place) });
    const applied = await applyPlan(change);
    recordPlan(change, applied, words.place.goLiveMoved);
    const moved = applied.changes.change.filter(({ fields }) => fields.includes("due")).length;
    return { before, moved };
  });
}

/** The customer may have another onboarding, which has another row to lock. */
async function lockPlace({ trx, onboarding }: Change): Promise<Place> {
  return trx
    .selectFrom("customers")
    .select(["country", "region", "time_zone as timeZone"])
    .where("id", "=", onboarding.customer_id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

async function writePlace({ trx, onboarding }: Change, place: Place): Promise<void> {
  const { country, region, timeZone } = place;
  await trx
    .updateTable("customers")
    .set({ country, region, time_zone: timeZone })
    .where("id", "=", onboarding.customer_id)
    .execute();
}

function shown(place: Place): string {
  return `${placeInWords(place)} (${place.timeZone.replaceAll("_", " ")})`;
}

import type { Database } from "../../db/client.ts";
import type { FactSource } from "../facts/queries.server.ts";
import { recordFacts } from "../facts/record.server.ts";
import { locale } from "../lib/locale.ts";
import type { Site } from "../lib/site.ts";
import { dateIn } from "../lib/working-calendar.ts";
import type { Actor } from "../onboardings/actor.ts";
import { type By, type Change, changeOnboarding } from "../onboardings/change.server.ts";
import { applyPlan, recordPlan } from "../plan/apply.server.ts";
import { consequencesForStaff } from "../plan/consequences.ts";
import { getCompany } from "../staff/company.server.ts";
import { keepInstead } from "../uploads/let-go.server.ts";
import { emptyBoxes, fillBoxes } from "./boxes.server.ts";
import {
  type NewAnswers,
  type Outcome,
  outcomeOf,
  proposeChange,
  type Ready,
} from "./propose-change.server.ts";
import { queueAnswerChanged } from "./queue-answer-changed.server.ts";
import { stampAgreements } from "./stamp-agreements.server.ts";

/**
 * Gives answers anew after the kickoff was sent, or, for staff, notes what became known before.
 * The tasks follow, and the manager is told.
 * @throws Refusal not_allowed for a contact of another customer, not_found for an unknown question,
 * conflict for a customer who has not sent the kickoff yet
 */
export async function changeAnswer(
  db: Database,
  by: By,
  input: NewAnswers,
  site: Site,
): Promise<Outcome> {
  return changeOnboarding(db, input.onboardingId, by, async (change) => {
    const proposed = await proposeChange(change, input, site);
    if (proposed.state !== "ready") return proposed;
    await putIntoBoxes(change, proposed);
    await write(change, proposed);
    for (const [key, files] of proposed.files) await keepInstead(change, key, files);
    for (const shown of proposed.shown) change.record({ type: "answer_changed", ...shown });
    const applied = await applyPlan(change);
    recordPlan(change, applied);
    const { timeZone: zone } = await getCompany(change.trx);
    const reader = { locale, today: dateIn(zone, change.now.toISOString()) };
    await queueAnswerChanged(
      change,
      proposed.shown,
      consequencesForStaff(applied.changes, reader),
      site,
    );
    return outcomeOf(change, zone, proposed.shown, applied.changes);
  });
}

/** What is withdrawn leaves nothing in its box. */
async function putIntoBoxes(
  { trx, onboarding, now }: Change,
  { entered, questions, differences }: Ready,
): Promise<void> {
  const gone = differences.flatMap(({ key, after }) => (after === undefined ? [key] : []));
  await emptyBoxes(trx, onboarding.id, gone);
  await fillBoxes(trx, { onboardingId: onboarding.id, questions, now }, entered);
}

async function write(
  { trx, onboarding, actor, now }: Change,
  { differences, questions }: Ready,
): Promise<void> {
  const kept = differences.flatMap(({ key, after }) =>
    after === undefined ? [] : [[key, after] as const],
  );
  const keys = differences.map(({ key }) => key);
  await recordFacts(trx, {
    customerId: onboarding.customer_id,
    facts: stampAgreements(questions, Object.fromEntries(kept), {
      by: actor.name,
      at: now.toISOString(),
    }),
    forget: keys.filter((key) => !kept.some(([other]) => other === key)),
    source: sourceOf(actor),
    by: actor.name,
    now,
  });
  // A "yes, that's right" was about the former answer.
  await trx
    .deleteFrom("kickoff_answers")
    .where("onboarding_id", "=", onboarding.id)
    .where("question_key", "in", keys)
    .where("confirmed", "=", true)
    .execute();
}

function sourceOf(actor: Actor): FactSource {
  if (actor.kind === "contact") return "customer";
  return actor.kind === "staff" && actor.role === "sales" ? "sales" : "staff";
}

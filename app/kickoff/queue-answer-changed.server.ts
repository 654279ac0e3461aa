import { customerName } from "../customers/queries.server.ts";
import { queueEmail } from "../lib/email-queue.server.ts";
import type { Site } from "../lib/site.ts";
import type { Change } from "../onboardings/change.server.ts";
import { getStaff } from "../staff/queries.server.ts";
import type { ShownChange } from "./propose-change.server.ts";

const noAnswer = "No answer";

/** Tells the manager that answers changed and what followed. Nobody is told of what they did themselves. */
export async function queueAnswerChanged(
  change: Change,
  [first, ...others]: readonly ShownChange[],
  consequences: readonly string[],
  site: Site,
): Promise<void> {
  const { trx, onboarding, actor, now } = change;
  if (!first || (actor.kind === "staff" && actor.id === onboarding.manager_id)) return;
  const manager = await getStaff(trx, onboarding.manager_id);
  await queueEmail(trx, {
    // Each change raises the version, so this key belongs to this change alone.
    key: `answer-changed:${onboarding.id}:${onboarding.version + 1}`,
    template: "answer-changed",
    props: {
      name: manager.name,
      customer: await customerName(trx, onboarding.customer_id),
      question: first.label,
      before: first.from ?? noAnswer,
      after: first.to ?? noAnswer,
      changedBy: actor.name,
      consequences: [...others.map(alsoChanged), ...consequences],
      onboardingUrl: new URL(`/onboardings/${onboarding.id}`, site.APP_URL).href,
    },
    onboardingId: onboarding.id,
    to: { name: manager.name, email: manager.email },
    fromName: actor.name,
    now,
    secret: site.APP_SECRET,
  });
}

function alsoChanged({ label, from, to }: ShownChange): string {
  return `“${label}” is now: ${to ?? noAnswer} (before: ${from ?? noAnswer}).`;
}

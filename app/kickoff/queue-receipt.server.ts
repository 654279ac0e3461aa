import { portalUrl } from "../customers/portal-token.ts";
import type { Facts } from "../facts/fact.ts";
import { queueEmail } from "../lib/email-queue.server.ts";
import type { Site } from "../lib/site.ts";
import type { ContactActor } from "../onboardings/actor.ts";
import type { Change } from "../onboardings/change.server.ts";
import { toDoNow } from "../onboardings/standing.ts";
import type { Task } from "../plan/tasks.server.ts";
import type { Playbook } from "../playbook/schema.ts";
import { nameForCustomer } from "../timeline/describe-to-customer.ts";
import { answersInWords } from "./answers-in-words.ts";

export type Sent = {
  readonly reference: string;
  readonly playbook: Playbook;
  readonly answers: Facts;
  /** The tasks that the answers call for. */
  readonly tasks: readonly Task[];
};

const mostNext = 3;

/** Queues the receipt of a submission, with a copy of the answers, to the contact who sent it. */
export async function queueReceipt(
  change: Change,
  contact: ContactActor,
  sent: Sent,
  site: Site,
): Promise<void> {
  const { trx, onboarding, now } = change;
  const concierge = await trx
    .selectFrom("staff")
    .select(["name", "email"])
    .where("id", "=", onboarding.concierge_id)
    .executeTakeFirstOrThrow();
  const to = await trx
    .selectFrom("contacts")
    .select(["name", "email"])
    .where("id", "=", contact.id)
    .executeTakeFirstOrThrow();
  const link = await openLink(change, contact);
  await queueEmail(trx, {
    key: `receipt:${onboarding.id}`,
    template: "receipt",
    props: {
      contact: to.name,
      concierge: concierge.name,
      reference: sent.reference,
      sections: answersInWords(sent.playbook, sent.answers).map(({ title, answers }) => ({
        title,
        answers: answers.map(({ question, answer }) => ({ question, answer })),
      })),
      next: nextSteps(sent.tasks),
      portalUrl:
        link === undefined ? site.APP_URL : portalUrl(site.APP_URL, link.id, site.APP_SECRET),
    },
    onboardingId: onboarding.id,
    to,
    fromName: concierge.name,
    replyTo: concierge.email,
    now,
    secret: site.APP_SECRET,
  });
}

async function openLink(
  { trx, onboarding }: Change,
  contact: ContactActor,
): Promise<{ id: string } | undefined> {
  return trx
    .selectFrom("portal_links")
    .select("id")
    .where("onboarding_id", "=", onboarding.id)
    .where("contact_id", "=", contact.id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
}

/** What happens first, in the words the customer reads on the timeline. */
function nextSteps(tasks: readonly Task[]): string[] {
  return toDoNow(tasks)
    .flatMap((task) => nameForCustomer(task) ?? [])
    .slice(0, mostNext);
}

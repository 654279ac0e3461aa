import type { Selectable, Transaction } from "kysely";
import type { DB, Onboardings } from "../../db/types.ts";
import type { IssuedLink } from "../customers/issue-link.server.ts";
import { portalUrl } from "../customers/portal-token.ts";
import type { Facts } from "../facts/fact.ts";
import { journey } from "../kickoff/journey.ts";
import { queueEmail } from "../lib/email-queue.server.ts";
import type { Site } from "../lib/site.ts";
import type { Playbook } from "../playbook/schema.ts";
import { getStaff } from "../staff/queries.server.ts";
import type { Person } from "./require-people.server.ts";

export type Welcome = {
  readonly onboarding: Selectable<Onboardings>;
  readonly customer: string;
  readonly playbook: Playbook;
  readonly facts: Facts;
  readonly to: { readonly id: string; readonly name: string; readonly email: string };
  readonly link: IssuedLink;
  readonly concierge: Person;
  readonly seller: Person;
  readonly now: Date;
  readonly site: Site;
};

/** Queues the welcome: the seller brings in the concierge, and there is one thing to do next. */
export async function queueWelcome(trx: Transaction<DB>, welcome: Welcome): Promise<void> {
  const { onboarding, to, site, now } = welcome;
  const { name, email, title, goodAt, reach } = await getStaff(trx, welcome.concierge.id);
  await queueEmail(trx, {
    key: `welcome:${onboarding.id}:${to.id}`,
    template: "welcome",
    props: {
      contact: to.name,
      customer: welcome.customer,
      concierge: { name, title, goodAt, reach },
      seller: welcome.seller.name,
      endorsement: onboarding.endorsement,
      portalUrl: portalUrl(site.APP_URL, welcome.link.id, site.APP_SECRET),
      nextStep: { title: "Answer our questions before we begin", minutes: minutesFor(welcome) },
    },
    onboardingId: onboarding.id,
    to: { name: to.name, email: to.email },
    fromName: name,
    replyTo: email,
    now,
    secret: site.APP_SECRET,
  });
}

function minutesFor({ playbook, facts }: Welcome): number | null {
  const { minutesLeft } = journey(playbook, { facts, entered: {}, confirmed: new Set() });
  return minutesLeft > 0 ? minutesLeft : null;
}

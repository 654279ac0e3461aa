import type { Transaction } from "kysely";
import type { Database } from "../../db/client.ts";
import type { DB } from "../../db/types.ts";
import { dateInWords } from "../lib/dates-in-words.ts";
import { queueEmail } from "../lib/email-queue.server.ts";
import { Refusal } from "../lib/errors.ts";
import type { Site } from "../lib/site.ts";
import { isUuid } from "../lib/uuid.ts";
import { dateIn } from "../lib/working-calendar.ts";
import { type By, type Change, changeOnboarding } from "../onboardings/change.server.ts";
import { requireRole } from "../staff/require-role.ts";
import { type IssuedLink, issueLink } from "./issue-link.server.ts";
import { portalReader } from "./portal-reader.ts";
import { portalUrl } from "./portal-token.ts";

/**
 * Gives a contact a new portal link and sends it to them. The former one no longer opens.
 * @throws Refusal not_allowed, or not_found for a contact of another customer
 */
export async function renewLink(
  db: Database,
  by: By,
  { onboardingId, contactId }: { readonly onboardingId: string; readonly contactId: string },
  site: Site,
): Promise<{ linkId: string; url: string }> {
  requireRole(by.actor, "renew portal links");
  return changeOnboarding(db, onboardingId, by, async (change) => {
    const contact = await getContact(change.trx, change.onboarding.customer_id, contactId);
    const link = await issueLink(change.trx, { onboardingId, contactId, now: change.now });
    change.record({ type: link.renewed ? "link_renewed" : "link_created", contact: contact.name });
    await send(change, contact, link, site);
    return { linkId: link.id, url: portalUrl(site.APP_URL, link.id, site.APP_SECRET) };
  });
}

type Recipient = { readonly name: string; readonly email: string };

async function getContact(
  trx: Transaction<DB>,
  customerId: string,
  id: string,
): Promise<Recipient> {
  const row = isUuid(id)
    ? await trx
        .selectFrom("contacts")
        .select(["name", "email"])
        .where("id", "=", id)
        .where("customer_id", "=", customerId)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new Refusal("not_found", "This customer has no such contact.");
  return row;
}

async function send(
  { trx, onboarding, now }: Change,
  to: Recipient,
  link: IssuedLink,
  site: Site,
): Promise<void> {
  const concierge = await trx
    .selectFrom("staff")
    .select(["name", "email"])
    .where("id", "=", onboarding.concierge_id)
    .executeTakeFirstOrThrow();
  const { timeZone } = await trx
    .selectFrom("customers")
    .select("time_zone as timeZone")
    .where("id", "=", onboarding.customer_id)
    .executeTakeFirstOrThrow();
  const reader = portalReader({ timeZone }, now);
  await queueEmail(trx, {
    key: `link-renewed:${link.id}`,
    template: "link-renewed",
    props: {
      contact: to.name,
      concierge: concierge.name,
      portalUrl: portalUrl(site.APP_URL, link.id, site.APP_SECRET),
      until: dateInWords(dateIn(reader.zone, link.expiresAt.toISOString()), reader),
    },
    onboardingId: onboarding.id,
    to,
    fromName: concierge.name,
    replyTo: concierge.email,
    now,
    secret: site.APP_SECRET,
  });
}

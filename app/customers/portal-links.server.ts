import type { Selectable } from "kysely";
import type { Database } from "../../db/client.ts";
import type { Onboardings } from "../../db/types.ts";
import { Refusal } from "../lib/errors.ts";
import type { Site } from "../lib/site.ts";
import type { ContactActor } from "../onboardings/actor.ts";
import { linkIdOf, portalUrl } from "./portal-token.ts";

export type Contact = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly roles: readonly string[];
};

/** What a portal link lets in: one contact, into one onboarding. */
export type Portal = {
  readonly link: { readonly id: string; readonly expiresAt: Date; readonly openedAt: Date | null };
  readonly contact: Contact;
  readonly customer: {
    readonly id: string;
    readonly name: string;
    readonly timeZone: string;
    readonly country: string;
  };
  readonly onboarding: Selectable<Onboardings>;
  /** The contact as the one who does something. */
  readonly actor: ContactActor;
};

/** A link that once opened a portal: the page says why it no longer does and whom to write to. */
export class PortalClosed extends Refusal {
  readonly reason: "expired" | "revoked";
  readonly concierge: { readonly name: string; readonly email: string };

  constructor(reason: PortalClosed["reason"], concierge: PortalClosed["concierge"]) {
    super("gone", `${sentences[reason]} Write to ${concierge.name}, who will send you a new one.`);
    this.name = "PortalClosed";
    this.reason = reason;
    this.concierge = concierge;
  }
}

const sentences = {
  expired: "This link has run out.",
  revoked: "This link has been replaced or closed.",
};

/**
 * Lets a contact into their portal.
 * @param token from the address; never to be logged
 * @throws Refusal not_found for a token that is not ours; PortalClosed (gone) for one that has
 * expired or was revoked
 */
export async function openPortal(
  db: Database,
  token: string,
  { now, secret }: { readonly now: Date; readonly secret: string },
): Promise<Portal> {
  const id = linkIdOf(token, secret);
  const link = id === undefined ? undefined : await findLink(db, id);
  if (!link)
    throw new Refusal(
      "not_found",
      "This link is not complete. Copy the whole address from our email and try again.",
    );
  if (link.revoked_at !== null)
    throw new PortalClosed("revoked", await conciergeOf(db, link.onboarding_id));
  if (link.expires_at <= now)
    throw new PortalClosed("expired", await conciergeOf(db, link.onboarding_id));
  const onboarding = await db
    .selectFrom("onboardings")
    .selectAll()
    .where("id", "=", link.onboarding_id)
    .executeTakeFirstOrThrow();
  return toPortal(link, onboarding);
}

/** Of these links, those that open a portal at this moment. */
export async function openLinks(
  db: Database,
  ids: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("portal_links")
    .select("id")
    .where("id", "in", ids)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

async function findLink(db: Database, id: string) {
  return db
    .selectFrom("portal_links")
    .innerJoin("contacts", "contacts.id", "portal_links.contact_id")
    .innerJoin("customers", "customers.id", "contacts.customer_id")
    .select([
      "portal_links.id",
      "onboarding_id",
      "contact_id",
      "expires_at",
      "revoked_at",
      "opened_at",
    ])
    .select(["contacts.name", "contacts.email", "contacts.phone", "contacts.roles"])
    .select([
      "customer_id",
      "customers.name as customer_name",
      "customers.time_zone",
      "customers.country",
    ])
    .where("portal_links.id", "=", id)
    .executeTakeFirst();
}

type LinkRow = NonNullable<Awaited<ReturnType<typeof findLink>>>;

function toPortal(row: LinkRow, onboarding: Selectable<Onboardings>): Portal {
  const { contact_id: id, name, email, phone, roles } = row;
  return {
    link: { id: row.id, expiresAt: row.expires_at, openedAt: row.opened_at },
    contact: { id, name, email, phone, roles },
    customer: {
      id: row.customer_id,
      name: row.customer_name,
      timeZone: row.time_zone,
      country: row.country,
    },
    onboarding,
    actor: { kind: "contact", id, name },
  };
}

async function conciergeOf(db: Database, onboardingId: string): Promise<PortalClosed["concierge"]> {
  return db
    .selectFrom("onboardings")
    .innerJoin("staff", "staff.id", "concierge_id")
    .select(["staff.name", "staff.email"])
    .where("onboardings.id", "=", onboardingId)
    .executeTakeFirstOrThrow();
}

/** A portal link as staff see it. Only the newest link of a contact can be open. */
export type PortalLink = {
  readonly id: string;
  readonly contactId: string;
  readonly contact: string;
  readonly state: "open" | "expired" | "revoked";
  readonly url: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly openedAt: Date | null;
};

/** The portal links of an onboarding, the newest first. */
export async function listLinks(
  db: Database,
  onboardingId: string,
  now: Date,
  site: Site,
): Promise<PortalLink[]> {
  const rows = await db
    .selectFrom("portal_links")
    .innerJoin("contacts", "contacts.id", "contact_id")
    .select(["portal_links.id", "contact_id", "contacts.name", "portal_links.created_at"])
    .select(["expires_at", "revoked_at", "opened_at"])
    .where("onboarding_id", "=", onboardingId)
    .orderBy("portal_links.created_at", "desc")
    .orderBy("contacts.position")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    contactId: row.contact_id,
    contact: row.name,
    state: row.revoked_at !== null ? "revoked" : row.expires_at <= now ? "expired" : "open",
    url: portalUrl(site.APP_URL, row.id, site.APP_SECRET),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    openedAt: row.opened_at,
  }));
}
